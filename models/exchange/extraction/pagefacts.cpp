#include "exchange/extraction/pagefacts.h"

#include "exchange/extraction/hints.h"
#include "exchange/extraction/markupnames.h"
#include "exchange/extraction/statedtext.h"
#include "exchange/htmlspace.h"
#include "exchange/languagedetection.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

using namespace std::string_view_literals;

/// What a hostile page has more of is passed over; real ones stay below a third of it.
constexpr std::size_t mostMarks = 5'000;
constexpr std::size_t mostLines = 20'000;

/// The attributes that say something, as gumbo has them; empty where an element lacks one.
struct Attributes
{
    explicit Attributes(const GumboNode *element)
    {
        struct Place
        {
            std::string_view name;
            std::string_view *value;
        };
        const std::array places{
            Place{"class"sv, &names},       Place{"id"sv, &id},       Place{"itemprop"sv, &itemprop},
            Place{"property"sv, &property}, Place{"rel"sv, &rel},     Place{"content"sv, &content},
            Place{"datetime"sv, &datetime}, Place{"style"sv, &style}, Place{"data-testid"sv, &testId}};
        const GumboVector &all = element->v.element.attributes;
        for (unsigned int i = 0; i < all.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(all.data[i]);
            const std::string_view name(attribute->name);
            isHidden |= name == "hidden"sv;
            const auto place = std::ranges::find(places, name, &Place::name);
            if (place != places.end())
                *place->value = attribute->value;
        }
        isHidden |= style.find("display:none"sv) != style.npos || style.find("display: none"sv) != style.npos;
    }

    std::string_view names; ///< class
    std::string_view id;
    std::string_view itemprop;
    std::string_view property;
    std::string_view rel;
    std::string_view content;
    std::string_view datetime;
    std::string_view style;
    std::string_view testId;
    bool isHidden = false;
};

int headingLevel(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H4
               ? 1 + static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1)
               : 0;
}

/// Reads what the head and, in many pages, the body say in elements that show nothing.
class StatementReader
{
public:
    explicit StatementReader(PageFacts &facts)
        : m_facts(facts)
    {
    }

    void read(const GumboNode *element)
    {
        switch (element->v.element.tag) {
        case GUMBO_TAG_HTML:
            m_facts.language = languageTag(attributeOf(element, "lang"));
            break;
        case GUMBO_TAG_META:
            meta(element);
            break;
        case GUMBO_TAG_TITLE:
            if (m_facts.title.isEmpty())
                m_facts.title = statedText(textUnder(element));
            break;
        case GUMBO_TAG_BASE:
            if (m_facts.base.isEmpty())
                m_facts.base = attributeOf(element, "href");
            break;
        case GUMBO_TAG_LINK:
        case GUMBO_TAG_A:
            relation(element);
            break;
        case GUMBO_TAG_SCRIPT:
            script(element);
            break;
        default:
            break;
        }
    }

private:
    void meta(const GumboNode *element)
    {
        const QString content = statedText(attributeOf(element, "content"));
        if (content.isEmpty())
            return;
        for (const char *attribute : {"property", "name", "itemprop", "http-equiv"}) {
            const QString name = attributeOf(element, attribute).trimmed().toLower();
            if (!name.isEmpty())
                m_facts.meta[name] += content;
        }
    }

    void relation(const GumboNode *element)
    {
        const Attributes attributes(element);
        if (attributes.rel.empty())
            return;
        forEachName(attributes.rel, [this, element](std::string_view name) {
            const auto keep = [element](QString &address) {
                if (address.isEmpty())
                    address = attributeOf(element, "href");
            };
            if (name == "canonical"sv && isElement(element, {GUMBO_TAG_LINK}))
                keep(m_facts.canonical);
            else if (name == "next"sv)
                keep(m_facts.next);
            else if (name == "prev"sv || name == "previous"sv)
                keep(m_facts.previous);
        });
    }

    void script(const GumboNode *element)
    {
        if (attributeOf(element, "type").trimmed().toLower() != "application/ld+json"_L1)
            return;
        for (const GumboNode *child : childrenOf(element))
            m_facts.jsonLd += textOfNode(child).toUtf8();
    }

    PageFacts &m_facts;
};

/// What an element's names say about it.
struct Names
{
    explicit Names(const Attributes &attributes)
    {
        for (const std::string_view names : {attributes.names, attributes.id, attributes.testId}) {
            forEachName(names, [this](std::string_view name) {
                isAuthor |= namesAuthor(name);
                isDate |= namesDate(name);
                isChange |= namesChange(name);
                isHeadline |= namesHeadline(name);
            });
        }
    }

    bool isAuthor = false;
    bool isDate = false;
    bool isChange = false;
    bool isHeadline = false;
};

/// Elements that begin and end a line; the rest of a line's elements are inline.
bool isBorder(GumboTag tag)
{
    static constexpr std::array inLine{
        GUMBO_TAG_A,     GUMBO_TAG_ABBR, GUMBO_TAG_B,      GUMBO_TAG_BIG,   GUMBO_TAG_CITE, GUMBO_TAG_CODE,
        GUMBO_TAG_EM,    GUMBO_TAG_FONT, GUMBO_TAG_I,      GUMBO_TAG_IMG,   GUMBO_TAG_LINK, GUMBO_TAG_MARK,
        GUMBO_TAG_META,  GUMBO_TAG_Q,    GUMBO_TAG_RB,     GUMBO_TAG_RUBY,  GUMBO_TAG_S,    GUMBO_TAG_SCRIPT,
        GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRONG, GUMBO_TAG_STYLE, GUMBO_TAG_SUB,  GUMBO_TAG_SUP,
        GUMBO_TAG_TIME,  GUMBO_TAG_U,    GUMBO_TAG_WBR};
    return std::ranges::find(inLine, tag) == inLine.end();
}

/// What shows nothing, or nothing that a page says about itself.
bool isSilent(GumboTag tag)
{
    static constexpr std::array silent{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_TITLE,
                                       GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME,
                                       GUMBO_TAG_RP,       GUMBO_TAG_RT,       GUMBO_TAG_SELECT,
                                       GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,    GUMBO_TAG_TEXTAREA};
    return std::ranges::find(silent, tag) != silent.end();
}

/// Collects the visible text with its marks.
class FactReader
{
public:
    explicit FactReader(PageFacts &facts)
        : m_facts(facts)
        , m_statements(facts)
    {
    }

    void read(const GumboNode *root)
    {
        element(root);
        endLine();
    }

private:
    void element(const GumboNode *node)
    {
        if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
            return;
        m_statements.read(node);
        const GumboTag tag = node->v.element.tag;
        if (isSilent(tag))
            return;
        const Attributes attributes(node);
        const std::size_t firstMark = m_facts.marks.size();
        const Names names(attributes);
        border(tag);
        const PagePlace outer = m_place;
        m_place = std::max(m_place, placeOf(node, tag));
        mark(tag, attributes, names);
        const std::size_t endMark = m_facts.marks.size();
        if (!attributes.isHidden || endMark > firstMark)
            inside(node, tag);
        for (std::size_t i = firstMark; i < endMark; ++i)
            m_facts.marks[i].to = m_facts.text.size();
        m_spacePending |= endMark > firstMark;
        border(tag);
        m_place = outer;
    }

    void inside(const GumboNode *node, GumboTag tag)
    {
        const int heading = headingLevel(tag) > 0 ? 1 : 0;
        const int article = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ? 1 : 0;
        m_headings += heading;
        m_articles += article;
        for (const GumboNode *child : childrenOf(node)) {
            if (child->type == GUMBO_NODE_ELEMENT)
                element(child);
            else if (child->type == GUMBO_NODE_WHITESPACE)
                m_spacePending = true;
            else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
                text(child->v.text.text);
        }
        m_headings -= heading;
        m_articles -= article;
    }

    /// A heading is one line, whatever is inside.
    void border(GumboTag tag)
    {
        if (!isBorder(tag)) {
            // Names and dates that only the style sheet sets apart.
            m_spacePending |= m_headings == 0 && (tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_A);
            return;
        }
        if (m_headings > 0)
            m_spacePending = true;
        else
            endLine();
    }

    PagePlace placeOf(const GumboNode *node, GumboTag tag) const
    {
        const Hints hints = hintsOf(node);
        if (hints.testFlag(Hint::Comment))
            return PagePlace::Comments;
        const bool isFoot = tag == GUMBO_TAG_FOOTER && m_articles == 0;
        const bool isNamed =
            hints.testAnyFlags(Hint::Related | Hint::Navigation) && !hints.testFlag(Hint::Doubtful);
        return isNamed || isFoot || tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE ? PagePlace::Aside
                                                                                   : PagePlace::Main;
    }

    void add(PageMark::Kind kind, std::string_view value, bool isChange = false, int level = 0)
    {
        if (m_facts.marks.size() >= mostMarks)
            return;
        m_facts.marks.push_back(
            {.kind = kind,
             .level = level,
             .place = m_place,
             .isChange = isChange,
             .from = m_facts.text.size(),
             .to = m_facts.text.size(),
             .value = statedText(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())))});
    }

    void mark(GumboTag tag, const Attributes &attributes, const Names &names)
    {
        if (const int level = headingLevel(tag); level > 0 || names.isHeadline)
            add(PageMark::Heading, {}, false, level);
        properties(tag, attributes);
        forEachName(attributes.rel, [&](std::string_view name) {
            if (name == "author"sv)
                add(PageMark::AuthorLink, {});
        });
        if (names.isAuthor)
            add(PageMark::AuthorName, {});
        if (tag == GUMBO_TAG_TIME || names.isDate)
            add(PageMark::DateName, attributes.datetime, names.isChange);
    }

    void properties(GumboTag tag, const Attributes &attributes)
    {
        const std::string_view value = attributes.datetime.empty() ? attributes.content : attributes.datetime;
        const std::string_view rdfa =
            tag == GUMBO_TAG_META ? std::string_view() : attributes.property; // Open Graph's
        for (const std::string_view names : {attributes.itemprop, rdfa}) {
            forEachName(names, [&](std::string_view name) {
                const std::string_view property = lastPartOf(name);
                if (property == "author"sv || property == "creator"sv)
                    add(PageMark::AuthorProperty, attributes.content);
                else if (property == "datepublished"sv || property == "datecreated"sv)
                    add(PageMark::DateProperty, value);
                else if (property == "datemodified"sv)
                    add(PageMark::DateProperty, value, true);
                else if (property == "headline"sv)
                    add(PageMark::Heading, attributes.content);
            });
        }
    }

    void text(const char *utf8)
    {
        QByteArray &text = m_facts.text;
        const auto append = [this, &text](std::string_view word) {
            if (m_spacePending && text.size() > m_lineFrom)
                text += ' ';
            m_spacePending = false;
            text.append(word.data(), static_cast<qsizetype>(word.size()));
        };
        forEachWord(utf8, append, [this] { m_spacePending = true; });
    }

    void endLine()
    {
        m_spacePending = false;
        if (m_facts.text.size() == m_lineFrom)
            return;
        if (m_facts.lines.size() < mostLines)
            m_facts.lines.push_back({m_lineFrom, m_facts.text.size(), m_place});
        m_facts.text += '\n';
        m_lineFrom = m_facts.text.size();
    }

    PageFacts &m_facts;
    StatementReader m_statements;
    qsizetype m_lineFrom = 0;
    bool m_spacePending = false;
    PagePlace m_place = PagePlace::Main;
    int m_headings = 0; ///< open ones
    int m_articles = 0;
};

} // namespace

PageFacts::PageFacts(const HtmlTree &tree)
{
    FactReader(*this).read(tree.root());
    scripts = tree.scripts();
}

QString PageFacts::first(std::initializer_list<const char16_t *> names) const
{
    for (const char16_t *name : names) {
        const QString value = meta.value(QString::fromUtf16(name)).value(0);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

QString PageFacts::wordsOf(const PageMark &mark) const
{
    constexpr qsizetype mostBytes = 2000;
    return statedText(QString::fromUtf8(textOf(mark.from, std::min(mark.to, mark.from + mostBytes))));
}

} // namespace randnotiz
