#include "exchange/htmlbody.h"

#include "exchange/addresses.h"
#include "exchange/bodybuilder.h"
#include "exchange/htmltable.h"
#include "exchange/htmlvisibility.h"
#include "exchange/visibletext.h"

#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

std::optional<RunKind> runKindOf(const GumboNode *element)
{
    if (isElement(element, {GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_VAR}))
        return RunKind::Emphasis;
    if (isElement(element, {GUMBO_TAG_STRONG, GUMBO_TAG_B}))
        return RunKind::Strong;
    if (isElement(element, {GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT}))
        return RunKind::Code;
    return std::nullopt;
}

int headingLevel(const GumboNode *element)
{
    if (!isElement(element,
                   {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6}))
        return 0;
    return 1 + static_cast<int>(element->v.element.tag) - static_cast<int>(GUMBO_TAG_H1);
}

/// Elements that begin and end a line of their own, beside those with a meaning for the body.
bool isBlock(const GumboNode *element)
{
    return isElement(element,
                     {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,   GUMBO_TAG_BODY,    GUMBO_TAG_CAPTION,
                      GUMBO_TAG_CENTER,  GUMBO_TAG_DD,      GUMBO_TAG_DETAILS, GUMBO_TAG_DIV,     GUMBO_TAG_DL,
                      GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,
                      GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,  GUMBO_TAG_LEGEND,  GUMBO_TAG_MAIN,    GUMBO_TAG_P,
                      GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE,   GUMBO_TAG_TBODY,   GUMBO_TAG_TD,
                      GUMBO_TAG_TFOOT,   GUMBO_TAG_TH,      GUMBO_TAG_THEAD,   GUMBO_TAG_TR})
           || isNamed(element, "dialog"_L1) || isNamed(element, "search"_L1);
}

/// Walks the tree; what text means depends on the elements around it.
class HtmlBody
{
public:
    HtmlBody(const GumboNode *body, const QUrl &base, const ArticlePlace &place)
        : m_body(body)
        , m_base(base)
        , m_place(place)
    {
    }

    ArticleBody read()
    {
        for (const GumboNode *part : m_place.parts) {
            m_builder.end();
            element(part);
        }
        return m_builder.finish();
    }
    bool wasFlattened() const { return m_builder.wasFlattened(); }

private:
    void walkChildren(const GumboNode *node)
    {
        for (const GumboNode *child : childrenOf(node))
            walk(child);
    }

    void walk(const GumboNode *node)
    {
        if (node->type != GUMBO_NODE_ELEMENT)
            text(textOfNode(node));
        else if (!m_place.isLeftOut(node) && !isLeftOut(node) && !(isElement(node, {GUMBO_TAG_FORM}) && !holdsThePage(node)))
            element(node);
    }

    void element(const GumboNode *node)
    {
        if (isElement(node, {GUMBO_TAG_BR}))
            breakLine();
        else if (isElement(node, {GUMBO_TAG_IMG, GUMBO_TAG_IMAGE}))
            image(node);
        else if (isElement(node, {GUMBO_TAG_A}))
            link(node);
        else if (const auto kind = runKindOf(node))
            run(node, *kind, {});
        else if (isElement(node, {GUMBO_TAG_Q}))
            quoteMarks(node);
        else if (m_inLine)
            inLine(node);
        else
            block(node);
    }

    void block(const GumboNode *node)
    {
        if (const int level = headingLevel(node); level > 0)
            styled(node, BlockKind::Heading, level);
        else if (isElement(node, {GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION}))
            styled(node, BlockKind::Caption, 0);
        else if (isElement(node, {GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT}))
            preformatted(node);
        else if (isElement(node, {GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_MENU, GUMBO_TAG_DIR}))
            list(node);
        else if (isElement(node, {GUMBO_TAG_LI}))
            item(node);
        else if (isElement(node, {GUMBO_TAG_BLOCKQUOTE}))
            quotation(node);
        else if (isElement(node, {GUMBO_TAG_TABLE}))
            table(node);
        else if (isElement(node, {GUMBO_TAG_FIGURE}))
            captionLast(node, GUMBO_TAG_FIGCAPTION);
        else if (isElement(node, {GUMBO_TAG_HR}))
            m_builder.addRule();
        else if (isBlock(node))
            separate(node);
        else
            walkChildren(node);
    }

    /// Inside cells and preformatted text no block can begin: its borders become white space.
    void inLine(const GumboNode *node)
    {
        const bool parts = isBlock(node) || headingLevel(node) > 0 || isElement(node, {GUMBO_TAG_LI, GUMBO_TAG_HR});
        if (parts)
            m_style.kind == BlockKind::Code ? m_builder.breakLine() : m_builder.appendCollapsed(u" ");
        walkChildren(node);
        if (parts)
            m_style.kind == BlockKind::Code ? m_builder.breakLine() : m_builder.appendCollapsed(u" ");
    }

    void text(const QString &text)
    {
        if (m_style.kind == BlockKind::Code) {
            ensureBlock();
            m_builder.append(text);
            return;
        }
        const bool shows = !text.trimmed().isEmpty();
        if (!shows && !m_builder.isOpen())
            return;
        ensureBlock();
        m_builder.appendCollapsed(text);
        if (shows)
            m_breaks = 0;
    }

    void ensureBlock()
    {
        if (!m_builder.isOpen())
            m_builder.begin(m_style.kind, m_style.level);
    }

    /// Two breaks in a row are how old pages part paragraphs.
    void breakLine()
    {
        if (m_style.kind == BlockKind::Code) {
            text(u"\n"_s);
        } else if (m_builder.isOpen()) {
            if (++m_breaks >= 2 && m_style.kind == BlockKind::Paragraph && !m_inLine)
                m_builder.end();
            else
                m_builder.breakLine();
        }
    }

    void separate(const GumboNode *node)
    {
        m_builder.end();
        m_breaks = 0;
        walkChildren(node);
        m_builder.end();
    }

    void styled(const GumboNode *node, BlockKind kind, int level)
    {
        const Style outer = std::exchange(m_style, {kind, level});
        separate(node);
        m_style = outer;
    }

    void preformatted(const GumboNode *node)
    {
        m_inLine = true;
        styled(node, BlockKind::Code, 0);
        m_inLine = false;
    }

    void list(const GumboNode *node)
    {
        const bool isOrdered = isElement(node, {GUMBO_TAG_OL});
        bool ok = false;
        const int start = attributeOf(node, "start").toInt(&ok);
        m_builder.enterList(isOrdered ? std::optional(ok ? start : 1) : std::nullopt);
        separate(node);
        m_builder.leaveList();
    }

    void item(const GumboNode *node)
    {
        const bool isStray = !m_builder.isInList();
        if (isStray)
            m_builder.enterList({});
        bool ok = false;
        const int value = attributeOf(node, "value").toInt(&ok);
        m_builder.enterItem(ok ? std::optional(value) : std::nullopt);
        separate(node);
        m_builder.leaveItem();
        if (isStray)
            m_builder.leaveList();
    }

    void quotation(const GumboNode *node)
    {
        m_builder.enterQuotation();
        separate(node);
        m_builder.leaveQuotation();
    }

    void table(const GumboNode *node)
    {
        const QList<HtmlRow> rows = rowsOf(node);
        if (!isDataTable(node, rows)) {
            captionLast(node, GUMBO_TAG_CAPTION);
            return;
        }
        m_builder.begin(BlockKind::Table);
        m_inLine = true;
        for (const HtmlRow &row : rows) {
            m_builder.nextRow();
            for (const GumboNode *cell : row.cells) {
                m_builder.nextCell();
                if (!isLeftOut(cell))
                    walkChildren(cell);
            }
            if (row.isHeading && &row == &rows.first())
                m_builder.markHeaderRow();
        }
        m_inLine = false;
        m_builder.end();
        for (const GumboNode *child : childrenOf(node)) {
            if (isElement(child, {GUMBO_TAG_CAPTION}))
                walk(child);
        }
    }

    /// A body's caption follows what it describes; a page may have it before.
    void captionLast(const GumboNode *node, GumboTag caption)
    {
        m_builder.end();
        for (const GumboNode *child : childrenOf(node)) {
            if (!isElement(child, {caption}))
                walk(child);
        }
        m_builder.end();
        for (const GumboNode *child : childrenOf(node)) {
            if (isElement(child, {caption}))
                walk(child);
        }
    }

    void run(const GumboNode *node, RunKind kind, const QString &address)
    {
        m_builder.enterRun(kind, address);
        walkChildren(node);
        m_builder.leaveRun(kind);
    }

    void link(const GumboNode *node)
    {
        const QString address = absoluteLink(attributeOf(node, "href"), m_base);
        if (address.isEmpty())
            walkChildren(node);
        else
            run(node, RunKind::Link, address);
    }

    void quoteMarks(const GumboNode *node)
    {
        text(u"“"_s);
        walkChildren(node);
        text(u"”"_s);
    }

    void image(const GumboNode *node)
    {
        if (attributeOf(node, "width") == "1"_L1 || attributeOf(node, "height") == "1"_L1)
            return; // counts visitors
        QString address = absoluteImage(attributeOf(node, "src"), m_base);
        if (address.isEmpty()) // pages that load their pictures later
            address = absoluteImage(attributeOf(node, "data-src"), m_base);
        m_builder.addImage(address, attributeOf(node, "alt"));
    }

    /// Some systems put the whole page into one form.
    bool holdsThePage(const GumboNode *form)
    {
        if (!m_pageLength)
            m_pageLength = textUnder(m_body).simplified().size();
        return textUnder(form).simplified().size() * 2 > *m_pageLength;
    }

    struct Style
    {
        BlockKind kind = BlockKind::Paragraph;
        int level = 0;
    };

    const GumboNode *m_body;
    QUrl m_base;
    const ArticlePlace &m_place;
    BodyBuilder m_builder;
    Style m_style;          ///< of the block that the next text begins
    bool m_inLine = false;  ///< in a cell or preformatted text
    int m_breaks = 0;       ///< <br> since the last text
    std::optional<qsizetype> m_pageLength;
};

} // namespace

void readHtmlBody(const HtmlTree &tree, const QUrl &base, const ArticlePlace &place, ParsedArticle &parsed)
{
    const GumboNode *body = tree.body();
    if (!body)
        return;
    HtmlBody reader(body, base, place);
    parsed.body = reader.read();
    parsed.flattened = reader.wasFlattened();
}

} // namespace randnotiz
