#pragma once

#include <gumbo.h>

#include <QByteArrayView>

#include <optional>

namespace randnotiz {

/// A tag of a page, or what is written like one and shows nothing.
struct HtmlTag
{
    enum Kind : quint8 {
        Start,
        End,
        Comment, ///< also a declaration (<!doctype>, <?xml?>): of it only where it stands is told
    };
    Kind kind = Start;
    qsizetype start = 0; ///< of its "<", bytes
    GumboTag name = GUMBO_TAG_UNKNOWN;
    QByteArrayView unknownName; ///< of an element that HTML doesn't know
    QByteArrayView attributes;  ///< as they are written
    bool closesItself = false; ///< "/>"
    int attributeCount = 0;
};

/// Finds the tags of a page as HTML's tokenizer does (HTML, 13.2.5), without their contents. Borrows the page.
class HtmlScanner
{
public:
    explicit HtmlScanner(QByteArrayView html) : m_html(html) {}

    /// The next tag; nothing at the end of the page.
    std::optional<HtmlTag> next();

    /// Of the byte behind the last tag, or at the end tag that skipRawText() found.
    qsizetype place() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_html.size(); }
    void goBackTo(qsizetype place) { m_at = place; }

    /// Goes on behind the text of an element whose text is no markup, at its end tag.
    void skipRawText(GumboTag name);

private:
    void skipTo(QByteArrayView end);
    void skipTo(char c);
    bool isTagHere(QByteArrayView start, QByteArrayView name) const;
    void skipScript();
    void skipDeclaration();
    HtmlTag tag(HtmlTag::Kind kind, qsizetype start);
    void skipAttribute();
    char peek() const { return m_at < m_html.size() ? m_html[m_at] : '>'; }
    template <typename Condition> void skipWhile(Condition condition);

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

} // namespace randnotiz
