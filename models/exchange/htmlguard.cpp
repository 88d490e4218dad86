#include "exchange/htmlguard.h"

#include "exchange/htmlscanner.h"
#include "exchange/htmltagset.h"
#include "exchange/importer.h"
#include "exchange/openelements.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

constexpr int mostAttributes = 512;

/// Their text is no markup, up to their own end tag.
constexpr auto isRawText =
    tagSet({GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP, GUMBO_TAG_IFRAME,
            GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES});

/// h1 to h6 close each other.
GumboTag withOneHeading(GumboTag name)
{
    return name >= GUMBO_TAG_H1 && name <= GUMBO_TAG_H6 ? GUMBO_TAG_H1 : name;
}

/// Part of the names by which pages' data call the day of publishing, see publishedOn().
bool mayStateDate(QByteArrayView script)
{
    constexpr std::array names{"ublish", "ublication", "reate"};
    return std::ranges::any_of(names, [script](const char *name) { return script.contains(name); });
}

/// Collects what is to go from a page.
class Cutter
{
public:
    explicit Cutter(QByteArrayView html) : m_html(html) {}

    /// Goes to the end tag of an element whose text the page does without; stays where there is none.
    void cut(HtmlScanner &scanner, const HtmlTag &tag)
    {
        const qsizetype start = scanner.place();
        scanner.skipRawText(tag.name);
        const bool isEnded = !scanner.isAtEnd();
        if (!isEnded && tag.name == GUMBO_TAG_NOSCRIPT)
            return scanner.goBackTo(start);
        const bool isRead = tag.name == GUMBO_TAG_SCRIPT && tag.attributes.toByteArray().toLower().contains("ld+json");
        const QByteArrayView text = m_html.sliced(start, scanner.place() - start);
        if (!isEnded || text.isEmpty() || isRead)
            return;
        if (tag.name == GUMBO_TAG_SCRIPT && mayStateDate(text))
            m_scripts.push_back(text.toByteArray());
        m_rest.append(m_html.sliced(m_kept, start - m_kept));
        m_kept = scanner.place();
    }

    GuardedHtml result()
    {
        m_rest.append(m_html.sliced(m_kept));
        return {HtmlVerdict::Fine, std::move(m_rest), std::move(m_scripts)};
    }

private:
    QByteArrayView m_html;
    qsizetype m_kept = 0; ///< what stands before it is in m_rest, or cut
    QByteArray m_rest;
    std::vector<QByteArray> m_scripts;
};

} // namespace

GuardedHtml guardHtml(const QByteArray &utf8)
{
    HtmlScanner scanner(utf8);
    Cutter cutter(utf8);
    OpenElements elements;
    bool inFrameset = false;
    std::size_t count = 0;
    while (auto tag = scanner.next()) {
        if (tag->kind == HtmlTag::Comment)
            continue;
        if (tag->attributeCount > mostAttributes)
            return {.verdict = HtmlVerdict::TooManyAttributes};
        tag->name = withOneHeading(tag->name);
        if (tag->kind == HtmlTag::End) {
            elements.close(*tag);
            continue;
        }
        inFrameset |= tag->name == GUMBO_TAG_FRAMESET;
        const bool mayBeRaw = !elements.has(GUMBO_TAG_SVG) && !elements.has(GUMBO_TAG_MATH) && !elements.has(GUMBO_TAG_SELECT);
        const bool isRaw = mayBeRaw && !inFrameset && isRawText[tag->name];
        const bool isNoscript = mayBeRaw && tag->name == GUMBO_TAG_NOSCRIPT; // also behind a frameset, which a page with text ignores
        if (isNoscript || (isRaw && (tag->name == GUMBO_TAG_SCRIPT || tag->name == GUMBO_TAG_STYLE)))
            cutter.cut(scanner, *tag);
        else if (isRaw)
            scanner.skipRawText(tag->name);
        elements.open(*tag);
        if (elements.depth() > static_cast<std::size_t>(limits::openElements))
            return {.verdict = HtmlVerdict::TooDeep};
        count += 1 + elements.reopened();
        if (count > static_cast<std::size_t>(limits::elements))
            return {.verdict = HtmlVerdict::TooManyElements};
    }
    return cutter.result();
}

} // namespace randnotiz
