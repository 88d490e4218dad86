#include "exchange/openelements.h"

#include "exchange/htmltagset.h"

namespace randnotiz {

namespace {

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

bool isItem(GumboTag name)
{
    return name == GUMBO_TAG_LI || name == GUMBO_TAG_DD || name == GUMBO_TAG_DT;
}

bool closesOthers(GumboTag name)
{
    return isBlock[name] || isItem(name) || name == GUMBO_TAG_P;
}

} // namespace

void OpenElements::open(const HtmlTag &tag)
{
    while (endsDrawing[tag.name] && isInDrawing())
        pop(false);
    if (endsParagraph[tag.name] || (isBlock[tag.name] && !isBarrier[tag.name]))
        close({.name = GUMBO_TAG_P});
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
    m_elements.push_back({tag.name, tag.unknownName, isDrawing || (inDrawing && !holdsHtml[tag.name]), tag.attributeCount == 0});
    ++m_count[tag.name];
}

void OpenElements::close(const HtmlTag &tag)
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

/// An item ends the one before it, through div, address and p, but through no other block (HTML, 13.2.6.4.7).
void OpenElements::closeItem(GumboTag name)
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

void OpenElements::popTo(std::ptrdiff_t index)
{
    while (static_cast<std::ptrdiff_t>(m_elements.size()) > index + 1)
        pop(true);
    pop(false);
}

/// The end of a form leaves open what else is open in it, but for items and paragraphs.
void OpenElements::closeForm(std::ptrdiff_t index)
{
    while (isItem(m_elements.back().name) || m_elements.back().name == GUMBO_TAG_P)
        pop(false);
    m_elements.erase(m_elements.begin() + index);
    --m_count[GUMBO_TAG_FORM];
}

/// A formatting element that was closed with its block is opened again in the next one, until its own end tag.
void OpenElements::pop(bool withItsBlock)
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

void OpenElements::forget(GumboTag name)
{
    if (m_reopened[name] == 0)
        return;
    --m_reopened[name];
    --m_reopenedCount;
}

} // namespace randnotiz
