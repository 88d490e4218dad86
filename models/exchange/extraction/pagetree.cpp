#include "exchange/extraction/pagetree.h"

#include "exchange/htmlspace.h"
#include "exchange/htmlvisibility.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace randnotiz {

namespace {

using namespace std::string_view_literals;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a byte begins a code point of UTF-8.
bool isLead(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Whether a character of Chinese, Japanese or Korean begins with this byte (U+3000 to U+DFFF).
bool isIdeograph(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xED;
}

/// Whether `text` ends with a full stop or the like, closing quotation marks and brackets aside.
bool endsSentence(std::string_view text)
{
    constexpr std::array closing{"\""sv, "'"sv, ")"sv, "]"sv, "“"sv, "”"sv, "‘"sv, "’"sv, "»"sv, "«"sv, "›"sv, "‹"sv, "」"sv};
    constexpr std::array ends{"."sv, "!"sv, "?"sv, "…"sv, "。"sv, "！"sv, "？"sv};
    if (!text.empty() && isLetter(text.back())) // nearly all words
        return false;
    const auto endsWith = [&text](std::string_view mark) { return text.ends_with(mark); };
    for (auto mark = std::ranges::find_if(closing, endsWith); mark != closing.end();
         mark = std::ranges::find_if(closing, endsWith))
        text.remove_suffix(mark->size());
    return std::ranges::any_of(ends, endsWith);
}

/// Roles that hold for all text inside, whatever elements part it.
BlockRole roleInside(GumboTag tag, BlockRole outer)
{
    switch (tag) {
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3:
    case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
        return BlockRole::Heading;
    case GUMBO_TAG_LI: case GUMBO_TAG_DD: case GUMBO_TAG_DT:
        return BlockRole::Item;
    case GUMBO_TAG_TD: case GUMBO_TAG_TH:
        return BlockRole::Cell;
    case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION:
        return BlockRole::Caption;
    case GUMBO_TAG_PRE:
        return BlockRole::Code;
    case GUMBO_TAG_P: case GUMBO_TAG_BLOCKQUOTE:
        return outer == BlockRole::Caption || outer == BlockRole::Item ? outer : BlockRole::Text;
    default:
        return outer;
    }
}

} // namespace

bool isBlockElement(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_ADDRESS: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_ASIDE: case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY: case GUMBO_TAG_CAPTION: case GUMBO_TAG_CENTER: case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS: case GUMBO_TAG_DIR: case GUMBO_TAG_DIV: case GUMBO_TAG_DL: case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_FIGURE: case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM: case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4:
    case GUMBO_TAG_H5: case GUMBO_TAG_H6: case GUMBO_TAG_HEADER: case GUMBO_TAG_HGROUP: case GUMBO_TAG_HR:
    case GUMBO_TAG_LI: case GUMBO_TAG_LISTING: case GUMBO_TAG_MAIN: case GUMBO_TAG_MENU: case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL: case GUMBO_TAG_P: case GUMBO_TAG_PRE: case GUMBO_TAG_SECTION: case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE: case GUMBO_TAG_TBODY: case GUMBO_TAG_TD: case GUMBO_TAG_TFOOT: case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD: case GUMBO_TAG_TR: case GUMBO_TAG_UL: case GUMBO_TAG_XMP:
        return true;
    default:
        return false;
    }
}

/// Fills a PageTree in one walk.
class PageReader
{
public:
    explicit PageReader(PageTree &page) : m_page(page) {}

    void read(const GumboNode *body)
    {
        element(body, -1, BlockRole::Text);
        endBlock();
    }

private:
    void element(const GumboNode *node, int parent, BlockRole outer)
    {
        const bool isHtml = node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
        const GumboTag tag = isHtml ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
        const bool isBlock = isBlockElement(tag);
        if (isBlock)
            endBlock();
        const int index = static_cast<int>(m_page.m_elements.size());
        m_page.m_elements.push_back({node, tag, parent, 0, static_cast<int>(m_page.m_blocks.size()), 0});
        const int outerOwner = m_owner;
        const BlockRole role = roleInside(tag, outer);
        if (isBlock)
            m_owner = index;
        m_linkDepth += tag == GUMBO_TAG_A ? 1 : 0;

        for (const GumboNode *child : childrenOf(node)) {
            if (child->type != GUMBO_NODE_ELEMENT)
                text(child, role);
            else if (isElement(child, {GUMBO_TAG_BR}))
                m_spacePending = true;
            else if (!isLeftOut(child))
                element(child, index, role);
        }

        m_linkDepth -= tag == GUMBO_TAG_A ? 1 : 0;
        if (isBlock)
            endBlock();
        m_owner = outerOwner;
        PageElement &done = m_page.m_elements[index];
        done.end = static_cast<int>(m_page.m_elements.size());
        done.endBlock = static_cast<int>(m_page.m_blocks.size()) + (m_isOpen ? 1 : 0);
    }

    void text(const GumboNode *node, BlockRole role)
    {
        if (node->type == GUMBO_NODE_WHITESPACE) {
            m_spacePending = true;
            return;
        }
        if (node->type != GUMBO_NODE_TEXT && node->type != GUMBO_NODE_CDATA)
            return;
        forEachWord(
            node->v.text.text, [this, role](std::string_view word) { append(word, role); }, [this] { m_spacePending = true; });
    }

    void append(std::string_view word, BlockRole role)
    {
        QByteArray &text = m_page.m_text;
        if (!m_isOpen) {
            m_block = {.element = m_owner, .role = role, .from = text.size()};
            m_isOpen = true;
            m_ideographs = 0;
            m_spacePending = false;
            ++m_block.words;
        } else if (m_spacePending) {
            m_spacePending = false;
            if (endsSentence(ofBlock()))
                ++m_block.sentences;
            text += ' ';
            ++m_block.words;
            count(1);
        }
        text.append(word.data(), static_cast<qsizetype>(word.size()));
        const auto ideographs = std::ranges::count_if(word, isIdeograph);
        count(std::ranges::count_if(word, isLead) + ideographs);
        m_ideographs += static_cast<int>(ideographs);
    }

    /// The end of the open block's text, enough of it to see how it ends.
    std::string_view ofBlock() const
    {
        constexpr qsizetype enough = 16; // bytes
        const QByteArray &text = m_page.m_text;
        const qsizetype length = std::min(enough, text.size() - m_block.from);
        return {text.constData() + text.size() - length, static_cast<std::size_t>(length)};
    }

    void count(std::ptrdiff_t letters)
    {
        m_block.letters += static_cast<int>(letters);
        m_block.linkLetters += m_linkDepth > 0 ? static_cast<int>(letters) : 0;
    }

    void endBlock()
    {
        m_spacePending = false;
        if (!m_isOpen)
            return;
        m_isOpen = false;
        m_block.length = m_page.m_text.size() - m_block.from;
        if (endsSentence(ofBlock()))
            ++m_block.sentences;
        m_block.words += m_ideographs / 2;
        m_page.m_blocks.push_back(m_block);
    }

    PageTree &m_page;
    PageBlock m_block;
    bool m_isOpen = false;
    bool m_spacePending = false;
    int m_ideographs = 0; ///< in the open block
    int m_linkDepth = 0;
    int m_owner = 0;
};

PageTree::PageTree(const HtmlTree &tree)
{
    if (const GumboNode *body = tree.body())
        PageReader(*this).read(body);
}

std::span<const PageBlock> PageTree::blocksOf(const PageElement &element) const
{
    return std::span(m_blocks).subspan(element.firstBlock, element.endBlock - element.firstBlock);
}

QByteArrayView PageTree::textOf(const PageBlock &block) const
{
    return QByteArrayView(m_text).sliced(block.from, block.length);
}

} // namespace randnotiz
