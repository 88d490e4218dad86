#include "exchange/htmlscanner.h"

#include "exchange/htmlspace.h"

#include <algorithm>

namespace randnotiz {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

template <typename Condition>
void HtmlScanner::skipWhile(Condition condition)
{
    while (m_at < m_html.size() && condition(m_html[m_at]))
        ++m_at;
}

std::optional<HtmlTag> HtmlScanner::next()
{
    while (m_at < m_html.size()) {
        const qsizetype start = m_html.indexOf('<', m_at);
        if (start < 0 || start + 1 >= m_html.size())
            break;
        m_at = start + 1;
        const char c = m_html[m_at];
        if (isLetter(c))
            return tag(HtmlTag::Start, start);
        const bool isEnd = c == '/' && m_at + 1 < m_html.size();
        if (isEnd && isLetter(m_html[m_at + 1])) {
            ++m_at;
            return tag(HtmlTag::End, start);
        }
        if (c == '!' || c == '?')
            skipDeclaration();
        else if (isEnd)
            skipTo(">"); // a comment to HTML
        else
            continue;
        return HtmlTag{.kind = HtmlTag::Comment, .start = start};
    }
    m_at = m_html.size();
    return std::nullopt;
}

void HtmlScanner::skipRawText(GumboTag name)
{
    if (name == GUMBO_TAG_SCRIPT)
        return skipScript();
    while (m_at < m_html.size() && !isTagHere("</", gumbo_normalized_tagname(name))) {
        ++m_at;
        skipTo('<');
    }
}

void HtmlScanner::skipTo(QByteArrayView end)
{
    const qsizetype found = m_html.indexOf(end, m_at);
    m_at = found < 0 ? m_html.size() : found + end.size();
}

void HtmlScanner::skipTo(char c)
{
    const qsizetype found = m_html.indexOf(c, m_at);
    m_at = found < 0 ? m_html.size() : found;
}

/// Whether a tag of that name, with its first characters, stands at the present place.
bool HtmlScanner::isTagHere(QByteArrayView start, QByteArrayView name) const
{
    const QByteArrayView rest = m_html.sliced(m_at);
    const qsizetype length = start.size() + name.size();
    if (rest.size() < length || !rest.startsWith(start)
        || rest.sliced(start.size(), name.size()).compare(name, Qt::CaseInsensitive) != 0)
        return false;
    return rest.size() == length || isHtmlSpace(rest[length]) || rest[length] == '/' || rest[length] == '>';
}

/// Inside "<!--" a script may hold a whole other one, whose end tag doesn't count (HTML, 13.2.5.15 to 31).
void HtmlScanner::skipScript()
{
    bool escaped = false;
    bool inner = false;
    for (; m_at < m_html.size(); ++m_at) {
        const char c = m_html[m_at];
        if (escaped && c == '-' && m_html.sliced(m_at).startsWith("-->")) {
            escaped = inner = false;
        } else if (c == '<' && m_html.sliced(m_at).startsWith("<!--")) {
            escaped = true;
            m_at += 1; // "<!-->" is a whole comment
        } else if (c == '<' && escaped && !inner && isTagHere("<", "script")) {
            inner = true;
        } else if (c == '<' && isTagHere("</", "script")) {
            if (!inner)
                return;
            inner = false;
        }
    }
}

void HtmlScanner::skipDeclaration()
{
    const QByteArrayView rest = m_html.sliced(m_at);
    if (!rest.startsWith("!--"))
        return skipTo(">");
    // A comment of nothing may end early, and any may end badly.
    if (rest.startsWith("!-->") || rest.startsWith("!--->"))
        return skipTo(">");
    m_at += 3;
    const qsizetype start = m_at;
    skipTo("-->");
    const qsizetype bad = m_html.first(m_at).indexOf("--!>", start);
    if (bad >= 0)
        m_at = bad + 4;
}

HtmlTag HtmlScanner::tag(HtmlTag::Kind kind, qsizetype start)
{
    const qsizetype nameStart = m_at;
    skipWhile([](char c) { return !isHtmlSpace(c) && c != '/' && c != '>'; });
    const QByteArrayView name = m_html.sliced(nameStart, m_at - nameStart);
    HtmlTag tag{.kind = kind, .start = start, .name = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()))};
    if (tag.name == GUMBO_TAG_UNKNOWN)
        tag.unknownName = name;
    const qsizetype attributes = m_at;
    while (true) {
        tag.closesItself = false;
        skipWhile([&tag](char c) {
            if (isHtmlSpace(c) || c == '/')
                tag.closesItself = c == '/';
            return isHtmlSpace(c) || c == '/';
        });
        if (peek() == '>')
            break;
        skipAttribute();
        ++tag.attributeCount;
    }
    tag.attributes = m_html.sliced(attributes, m_at - attributes);
    m_at = std::min(m_at + 1, m_html.size());
    return tag;
}

void HtmlScanner::skipAttribute()
{
    ++m_at; // even "=" may begin a name
    skipWhile([](char c) { return !isHtmlSpace(c) && c != '/' && c != '>' && c != '='; });
    skipWhile(isHtmlSpace);
    if (peek() != '=')
        return;
    ++m_at;
    skipWhile(isHtmlSpace);
    const char quote = peek();
    if (quote == '"' || quote == '\'') {
        ++m_at;
        skipTo(quote);
        m_at = std::min(m_at + 1, m_html.size());
    } else {
        skipWhile([](char c) { return !isHtmlSpace(c) && c != '>'; });
    }
}

} // namespace randnotiz
