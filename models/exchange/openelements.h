#pragma once

#include "exchange/htmlscanner.h"

#include <array>
#include <vector>

namespace randnotiz {

/// What may be open at a place of a page, counted by the tags alone.
///
/// Errs towards more: what HTML closes by itself (p, li, td, …) is not counted, since one of them can't nest in another
/// without an element that is; formatting elements count until their own end tag, since HTML opens them again in each
/// block that follows.
class OpenElements
{
public:
    void open(const HtmlTag &tag);
    void close(const HtmlTag &tag);

    std::size_t depth() const { return m_elements.size() + m_reopenedCount; }
    /// Formatting elements that each next block opens again.
    std::size_t reopened() const { return m_reopenedCount; }
    bool has(GumboTag name) const { return m_count[name] > 0; }

private:
    struct Element
    {
        GumboTag name;
        QByteArrayView unknownName;
        bool drawing; ///< its children are of SVG or MathML, where "/>" closes
        bool bare;    ///< has no attributes
    };

    bool isInDrawing() const { return !m_elements.empty() && m_elements.back().drawing; }
    void closeItem(GumboTag name);
    void closeForm(std::ptrdiff_t index);
    void popTo(std::ptrdiff_t index);
    void pop(bool withItsBlock);
    void forget(GumboTag name);

    std::vector<Element> m_elements;
    std::array<int, GUMBO_TAG_LAST + 1> m_count{};
    std::array<int, GUMBO_TAG_LAST + 1> m_reopened{};
    std::size_t m_reopenedCount = 0;
};

} // namespace randnotiz
