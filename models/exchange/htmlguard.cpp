#include "exchange/htmlguard.h"

#include "exchange/importer.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace randnotiz {

namespace {

constexpr int mostAttributes = 512;

template <std::size_t N>
constexpr std::array<bool, GUMBO_TAG_LAST + 1> tagSet(const GumboTag (&tags)[N])
{
    std::array<bool, GUMBO_TAG_LAST + 1> set{};
    for (const GumboTag tag : tags)
        set[tag] = true;
    return set;
}

constexpr auto isVoid = tagSet({GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR,
                                GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_FRAME, GUMBO_TAG_HR, GUMBO_TAG_IMAGE,
                                GUMBO_TAG_IMG, GUMBO_TAG_INPUT, GUMBO_TAG_ISINDEX, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK,
                                GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR});

/// Closed by HTML itself before another of its kind.
constexpr auto isSelfLimiting =
    tagSet({GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY, GUMBO_TAG_OPTION, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TBODY,
            GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_COLGROUP, GUMBO_TAG_CAPTION});

constexpr auto isFormatting =
    tagSet({GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I,
            GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});

/// Their text is no markup, up to their own end tag.
constexpr auto isRawText =
    tagSet({GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP, GUMBO_TAG_IFRAME,
            GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES});

/// An end tag of another element does not reach through these.
constexpr auto isBarrier = tagSet({GUMBO_TAG_TABLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE,
                                   GUMBO_TAG_APPLET, GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_SELECT,
                                   GUMBO_TAG_BUTTON, GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_FRAMESET});

/// Their end tags close what is open inside them, too; others only close when nothing of these is inside.
constexpr auto isBlock =
    tagSet({GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BUTTON,
            GUMBO_TAG_CENTER, GUMBO_TAG_DETAILS, GUMBO_TAG_DIR, GUMBO_TAG_DIV, GUMBO_TAG_DL, GUMBO_TAG_FIELDSET,
            GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER, GUMBO_TAG_H1, GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP,
            GUMBO_TAG_LISTING, GUMBO_TAG_MAIN, GUMBO_TAG_MENU, GUMBO_TAG_NAV, GUMBO_TAG_OL, GUMBO_TAG_PRE,
            GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_UL, GUMBO_TAG_TABLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_OBJECT,
            GUMBO_TAG_MARQUEE, GUMBO_TAG_APPLET, GUMBO_TAG_SELECT, GUMBO_TAG_SVG, GUMBO_TAG_MATH});

/// Neither an item nor the end of an inline element reaches through these, as through those of isBlock.
constexpr auto isSpecial = tagSet({GUMBO_TAG_FORM, GUMBO_TAG_NOSCRIPT});

/// Start tags that end a paragraph, beside those of isBlock.
constexpr auto endsParagraph =
    tagSet({GUMBO_TAG_P, GUMBO_TAG_HR, GUMBO_TAG_FORM, GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_XMP,
            GUMBO_TAG_PLAINTEXT, GUMBO_TAG_TABLE});

/// Start tags that end the drawing (SVG, MathML) in which they stand (HTML, 13.2.6.5).
constexpr auto endsDrawing =
    tagSet({GUMBO_TAG_B,     GUMBO_TAG_BIG,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,   GUMBO_TAG_BR,     GUMBO_TAG_CENTER,
            GUMBO_TAG_CODE,  GUMBO_TAG_DD,   GUMBO_TAG_DIV,        GUMBO_TAG_DL,     GUMBO_TAG_DT,     GUMBO_TAG_EM,
            GUMBO_TAG_EMBED, GUMBO_TAG_H1,   GUMBO_TAG_HEAD,       GUMBO_TAG_HR,     GUMBO_TAG_I,      GUMBO_TAG_IMG,
            GUMBO_TAG_LI,    GUMBO_TAG_LISTING, GUMBO_TAG_MENU,    GUMBO_TAG_META,   GUMBO_TAG_NOBR,   GUMBO_TAG_OL,
            GUMBO_TAG_P,     GUMBO_TAG_PRE,  GUMBO_TAG_RUBY,       GUMBO_TAG_S,      GUMBO_TAG_SMALL,  GUMBO_TAG_SPAN,
            GUMBO_TAG_STRONG, GUMBO_TAG_STRIKE, GUMBO_TAG_SUB,     GUMBO_TAG_SUP,    GUMBO_TAG_TABLE,  GUMBO_TAG_TT,
            GUMBO_TAG_U,     GUMBO_TAG_UL,   GUMBO_TAG_VAR});

/// Elements of drawings whose content is HTML again.
constexpr auto holdsHtml =
    tagSet({GUMBO_TAG_TITLE, GUMBO_TAG_DESC, GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_MI, GUMBO_TAG_MO, GUMBO_TAG_MN,
            GUMBO_TAG_MS, GUMBO_TAG_MTEXT, GUMBO_TAG_ANNOTATION_XML});

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Tag
{
    GumboTag name = GUMBO_TAG_UNKNOWN;
    QByteArrayView unknownName; ///< of an element that HTML doesn't know
    bool isEnd = false;
    bool closesItself = false; ///< "/>"
    int attributes = 0;
};

/// Finds the tags of a page as HTML's tokenizer does, without their contents.
class TagScanner
{
public:
    explicit TagScanner(QByteArrayView html) : m_html(html) {}

    std::optional<Tag> next()
    {
        while (m_at < m_html.size()) {
            m_at = m_html.indexOf('<', m_at);
            if (m_at < 0 || m_at + 1 >= m_html.size())
                break;
            const char c = m_html[++m_at];
            if (c == '!' || c == '?') {
                skipDeclaration();
            } else if (isLetter(c)) {
                return tag(false);
            } else if (c == '/' && m_at + 1 < m_html.size()) {
                if (isLetter(m_html[++m_at]))
                    return tag(true);
                skipTo(">"); // a comment to HTML
            }
        }
        m_at = m_html.size();
        return std::nullopt;
    }

    /// Of the byte behind the last tag, or at the end tag that skipRawText() found.
    qsizetype place() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_html.size(); }
    void goBackTo(qsizetype place) { m_at = place; }

    /// Goes on behind the text of an element whose text is no markup, at its end tag.
    void skipRawText(GumboTag name)
    {
        if (name == GUMBO_TAG_SCRIPT)
            return skipScript();
        while (m_at < m_html.size() && !isTagHere("</", gumbo_normalized_tagname(name))) {
            ++m_at;
            skipTo('<');
        }
    }

private:
    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void skipTo(char c)
    {
        const qsizetype found = m_html.indexOf(c, m_at);
        m_at = found < 0 ? m_html.size() : found;
    }

    /// Whether a tag of that name, with its first characters, stands at the present place.
    bool isTagHere(QByteArrayView start, QByteArrayView name) const
    {
        const QByteArrayView rest = m_html.sliced(m_at);
        const qsizetype length = start.size() + name.size();
        if (rest.size() < length || !rest.startsWith(start)
            || rest.sliced(start.size(), name.size()).compare(name, Qt::CaseInsensitive) != 0)
            return false;
        return rest.size() == length || isSpace(rest[length]) || rest[length] == '/' || rest[length] == '>';
    }

    /// Inside "<!--" a script may hold a whole other one, whose end tag doesn't count (HTML, 13.2.5.15 to 31).
    void skipScript()
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

    void skipDeclaration()
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

    char peek() const { return m_at < m_html.size() ? m_html[m_at] : '>'; }

    template <typename Condition>
    void skipWhile(Condition condition)
    {
        while (m_at < m_html.size() && condition(m_html[m_at]))
            ++m_at;
    }

    Tag tag(bool isEnd)
    {
        const qsizetype start = m_at;
        skipWhile([](char c) { return !isSpace(c) && c != '/' && c != '>'; });
        const QByteArrayView name = m_html.sliced(start, m_at - start);
        Tag tag{.name = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size())), .isEnd = isEnd};
        if (tag.name == GUMBO_TAG_UNKNOWN)
            tag.unknownName = name;
        while (true) {
            tag.closesItself = false;
            skipWhile([&tag](char c) {
                if (isSpace(c) || c == '/')
                    tag.closesItself = c == '/';
                return isSpace(c) || c == '/';
            });
            if (peek() == '>')
                break;
            skipAttribute();
            ++tag.attributes;
        }
        m_at = std::min(m_at + 1, m_html.size());
        return tag;
    }

    void skipAttribute()
    {
        ++m_at; // even "=" may begin a name
        skipWhile([](char c) { return !isSpace(c) && c != '/' && c != '>' && c != '='; });
        skipWhile(isSpace);
        if (peek() != '=')
            return;
        ++m_at;
        skipWhile(isSpace);
        const char quote = peek();
        if (quote == '"' || quote == '\'') {
            ++m_at;
            skipTo(quote);
            m_at = std::min(m_at + 1, m_html.size());
        } else {
            skipWhile([](char c) { return !isSpace(c) && c != '>'; });
        }
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

/// What is open at a place of the page.
class OpenElements
{
public:
    void open(const Tag &tag)
    {
        while (endsDrawing[tag.name] && isInDrawing())
            pop(false);
        if (endsParagraph[tag.name] || (isBlock[tag.name] && !isBarrier[tag.name]))
            close({GUMBO_TAG_P});
        if (tag.name == GUMBO_TAG_A || tag.name == GUMBO_TAG_NOBR)
            forget(tag.name);
        if (isItem(tag.name))
            closeItem(tag.name);
        const bool inDrawing = isInDrawing();
        if (inDrawing ? tag.closesItself : isVoid[tag.name])
            return;
        if (isSelfLimiting[tag.name] && !has(GUMBO_TAG_SVG) && !has(GUMBO_TAG_MATH))
            return;
        const bool isDrawing = tag.name == GUMBO_TAG_SVG || tag.name == GUMBO_TAG_MATH;
        if (isDrawing && tag.closesItself)
            return;
        m_elements.push_back({tag.name, tag.unknownName, isDrawing || (inDrawing && !holdsHtml[tag.name]), tag.attributes == 0});
        ++m_count[tag.name];
    }

    void close(const Tag &tag)
    {
        const GumboTag name = tag.name;
        if (m_count[name] == 0) {
            forget(name);
            return;
        }
        for (auto element = m_elements.rbegin(); element != m_elements.rend(); ++element) {
            const bool isSame = element->name == name
                                && element->unknownName.compare(tag.unknownName, Qt::CaseInsensitive) == 0;
            if (isSame && name == GUMBO_TAG_FORM)
                return closeForm(std::distance(m_elements.begin(), element.base()) - 1);
            if (isSame)
                return popTo(std::distance(m_elements.begin(), element.base()) - 1);
            if (isBarrier[element->name]
                || (!closesOthers(name) && (closesOthers(element->name) || isSpecial[element->name])))
                return;
        }
    }

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

    static bool isItem(GumboTag name)
    {
        return name == GUMBO_TAG_LI || name == GUMBO_TAG_DD || name == GUMBO_TAG_DT;
    }

    /// An item ends the one before it, through div, address and p, but through no other block (HTML, 13.2.6.4.7).
    void closeItem(GumboTag name)
    {
        for (auto element = m_elements.rbegin(); element != m_elements.rend(); ++element) {
            const bool isSame = element->name == name
                                || (name != GUMBO_TAG_LI && (element->name == GUMBO_TAG_DD || element->name == GUMBO_TAG_DT));
            if (isSame)
                return popTo(std::distance(m_elements.begin(), element.base()) - 1);
            if (isItem(element->name) || isBarrier[element->name] || isSpecial[element->name]
                || (isBlock[element->name] && element->name != GUMBO_TAG_DIV && element->name != GUMBO_TAG_ADDRESS))
                return;
        }
    }

    void popTo(std::ptrdiff_t index)
    {
        while (static_cast<std::ptrdiff_t>(m_elements.size()) > index + 1)
            pop(true);
        pop(false);
    }

    /// The end of a form leaves open what else is open in it, but for items and paragraphs.
    void closeForm(std::ptrdiff_t index)
    {
        while (isItem(m_elements.back().name) || m_elements.back().name == GUMBO_TAG_P)
            pop(false);
        m_elements.erase(m_elements.begin() + index);
        --m_count[GUMBO_TAG_FORM];
    }

    static bool closesOthers(GumboTag name) { return isBlock[name] || isItem(name) || name == GUMBO_TAG_P; }
    bool isInDrawing() const { return !m_elements.empty() && m_elements.back().drawing; }

    /// A formatting element that was closed with its block is opened again in the next one, until its own end tag.
    void pop(bool withItsBlock)
    {
        const Element element = m_elements.back();
        m_elements.pop_back();
        --m_count[element.name];
        if (!withItsBlock || !isFormatting[element.name])
            return;
        constexpr int mostAlike = 3; // of those without attributes, outside tables: HTML, 13.2.4.3
        if (element.bare && !has(GUMBO_TAG_TABLE) && m_reopened[element.name] >= mostAlike)
            return;
        ++m_reopened[element.name];
        ++m_reopenedCount;
    }

    void forget(GumboTag name)
    {
        if (m_reopened[name] == 0)
            return;
        --m_reopened[name];
        --m_reopenedCount;
    }

    std::vector<Element> m_elements;
    std::array<int, GUMBO_TAG_LAST + 1> m_count{};
    std::array<int, GUMBO_TAG_LAST + 1> m_reopened{};
    std::size_t m_reopenedCount = 0;
};

/// h1 to h6 close each other.
GumboTag withOneHeading(GumboTag name)
{
    return name >= GUMBO_TAG_H1 && name <= GUMBO_TAG_H6 ? GUMBO_TAG_H1 : name;
}

/// Blanks up to the end tag; leaves everything as it is where there is none.
void blankNoscript(TagScanner &scanner, char *html)
{
    const qsizetype start = scanner.place();
    scanner.skipRawText(GUMBO_TAG_NOSCRIPT);
    if (scanner.isAtEnd())
        scanner.goBackTo(start);
    else
        std::fill(html + start, html + scanner.place(), ' ');
}

} // namespace

HtmlVerdict judgeHtml(QByteArray &utf8)
{
    char *const html = utf8.data();
    TagScanner scanner(QByteArrayView(html, utf8.size()));
    OpenElements elements;
    bool inFrameset = false;
    std::size_t count = 0;
    while (auto tag = scanner.next()) {
        if (tag->attributes > mostAttributes)
            return HtmlVerdict::TooManyAttributes;
        tag->name = withOneHeading(tag->name);
        if (tag->isEnd) {
            elements.close(*tag);
            continue;
        }
        inFrameset |= tag->name == GUMBO_TAG_FRAMESET;
        const bool mayBeRaw = !elements.has(GUMBO_TAG_SVG) && !elements.has(GUMBO_TAG_MATH) && !elements.has(GUMBO_TAG_SELECT);
        if (mayBeRaw && tag->name == GUMBO_TAG_NOSCRIPT) // also behind a frameset, which a page with text ignores
            blankNoscript(scanner, html);
        else if (mayBeRaw && !inFrameset && isRawText[tag->name])
            scanner.skipRawText(tag->name);
        elements.open(*tag);
        if (elements.depth() > static_cast<std::size_t>(limits::openElements))
            return HtmlVerdict::TooDeep;
        count += 1 + elements.reopened();
        if (count > static_cast<std::size_t>(limits::elements))
            return HtmlVerdict::TooManyElements;
    }
    return HtmlVerdict::Fine;
}

} // namespace randnotiz
