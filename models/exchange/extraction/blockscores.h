#pragma once

#include "exchange/extraction/pagetree.h"

namespace randnotiz {

/// How much a block is worth as a piece of an article.
///
/// Positive for prose (about its letters outside links, so far as it reads like sentences), negative for what
/// surrounds articles (lists of links, labels), around 0 for headings and captions, which are found in both.
double blockScore(const PageBlock &block);

/// The scores of a page's blocks, as sums over any range. Blocks can be taken out of it.
class BlockScores
{
public:
    explicit BlockScores(const PageTree &page);

    /// Sum of what is prose among the blocks of an element.
    double prose(const PageElement &element) const { return sum(m_prose, element); }
    /// Sum of what isn't; positive.
    double junk(const PageElement &element) const { return sum(m_junk, element); }
    /// Letters, and letters in links.
    double letters(const PageElement &element) const { return sum(m_letters, element); }
    double linkLetters(const PageElement &element) const { return sum(m_linkLetters, element); }

    bool isOut(int block) const { return m_isOut[block]; }
    /// Takes blocks out of all sums; call update() before reading the next.
    void takeOut(int firstBlock, int endBlock);
    void update();
    /// Multiplies the score of a block that is prose; likewise.
    void weigh(int block, double factor);

private:
    using Sums = std::vector<double>; ///< of the blocks before an index

    static double sum(const Sums &sums, const PageElement &element)
    {
        return sums[element.endBlock] - sums[element.firstBlock];
    }

    const PageTree &m_page;
    std::vector<double> m_scores;
    std::vector<bool> m_isOut;
    Sums m_prose;
    Sums m_junk;
    Sums m_letters;
    Sums m_linkLetters;
};

} // namespace randnotiz
