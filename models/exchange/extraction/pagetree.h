#pragma once

#include "exchange/htmltree.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace randnotiz {

/// What a text block stands in.
enum class BlockRole : quint8 { Text, Heading, Item, Cell, Caption, Code };

/// Text that a reader sees as one piece: what stands between two borders of block elements.
struct PageBlock
{
    int element = 0;      ///< index of the innermost block element around it
    BlockRole role = BlockRole::Text;
    qsizetype from = 0;   ///< bytes in PageTree's text
    qsizetype length = 0; ///< bytes
    int letters = 0;      ///< code points, runs of white space counted as one, ideographs as two
    int linkLetters = 0;  ///< those of them inside links
    int words = 0;        ///< by white space; two ideographs count as a word
    int sentences = 0;    ///< ends of sentences

    double linkDensity() const { return letters > 0 ? double(linkLetters) / letters : 0; }
};

/// An element that shows, with the range of what is inside it.
struct PageElement
{
    const GumboNode *node = nullptr;
    GumboTag tag = GUMBO_TAG_UNKNOWN; ///< GUMBO_TAG_UNKNOWN for what isn't HTML's own
    int parent = -1;     ///< index; -1 for the body
    int end = 0;         ///< index behind the last element inside
    int firstBlock = 0;  ///< an inline element's first block may begin before it
    int endBlock = 0;
};

/// The body of a page as flat lists in reading order: an element's descendants follow it up to its `end`, its text
/// is the blocks from `firstBlock` to `endBlock`. What isLeftOut() is not in it. Borrows the tree.
class PageTree
{
public:
    explicit PageTree(const HtmlTree &tree);

    const std::vector<PageElement> &elements() const { return m_elements; }
    const std::vector<PageBlock> &blocks() const { return m_blocks; }
    std::span<const PageBlock> blocksOf(const PageElement &element) const;
    /// UTF-8, white space collapsed; valid as long as this is.
    QByteArrayView textOf(const PageBlock &block) const;
    /// Whether `inner` is `outer` or inside it; indices of elements.
    bool contains(int outer, int inner) const { return inner >= outer && inner < m_elements[outer].end; }

private:
    friend class PageReader;

    std::vector<PageElement> m_elements;
    std::vector<PageBlock> m_blocks;
    QByteArray m_text;
};

/// Whether an element begins and ends a line of its own.
bool isBlockElement(GumboTag tag);

} // namespace randnotiz
