#include "exchange/extraction/blockscores.h"

#include <algorithm>

namespace randnotiz {

namespace {

constexpr double longestCounted = 1000; ///< letters; one endless block is no better than a few paragraphs
constexpr int longText = 80;            ///< letters from which text counts as prose without a full sentence
constexpr int fewWords = 8;
constexpr double label = 8;             ///< what a short piece of text speaks against an article

} // namespace

double blockScore(const PageBlock &block)
{
    const double density = block.linkDensity();
    const double free = std::min<double>(block.letters - block.linkLetters, longestCounted);
    if (density > 0.5)
        return -std::min(200.0, label + block.linkLetters * 0.5);
    if (block.role == BlockRole::Heading || block.role == BlockRole::Caption)
        return block.letters >= longText && block.words >= fewWords ? free * 0.2 : 0;
    if (block.role == BlockRole::Code)
        return free;
    const bool isLong = block.letters >= longText && block.words >= fewWords;
    if (isLong && block.sentences > 0)
        return free * (1 - density);
    if (isLong || (block.sentences > 0 && block.words >= fewWords))
        return free * (1 - density) * 0.6;
    return block.sentences > 0 ? 0 : -label;
}

BlockScores::BlockScores(const PageTree &page) : m_page(page), m_isOut(page.blocks().size(), false)
{
    for (const PageBlock &block : page.blocks())
        m_scores.push_back(blockScore(block));
    for (Sums *sums : {&m_prose, &m_junk, &m_letters, &m_linkLetters})
        sums->resize(page.blocks().size() + 1, 0);
    update();
}

void BlockScores::takeOut(int firstBlock, int endBlock)
{
    std::fill(m_isOut.begin() + firstBlock, m_isOut.begin() + endBlock, true);
}

void BlockScores::weigh(int block, double factor)
{
    if (m_scores[block] > 0)
        m_scores[block] *= factor;
}

void BlockScores::update()
{
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        const bool isIn = !m_isOut[i];
        const PageBlock &block = m_page.blocks()[i];
        m_prose[i + 1] = m_prose[i] + (isIn ? std::max(0.0, m_scores[i]) : 0);
        m_junk[i + 1] = m_junk[i] + (isIn ? std::max(0.0, -m_scores[i]) : 0);
        m_letters[i + 1] = m_letters[i] + (isIn ? block.letters : 0);
        m_linkLetters[i + 1] = m_linkLetters[i] + (isIn ? block.linkLetters : 0);
    }
}

} // namespace randnotiz
