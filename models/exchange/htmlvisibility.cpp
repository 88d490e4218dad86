#include "exchange/htmlvisibility.h"

#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isHidden(const GumboNode *element)
{
    const QString hidden = attributeOf(element, "hidden");
    if (!hidden.isNull() && hidden != "until-found"_L1)
        return true;
    static const QRegularExpression noDisplay(u"(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const QString style = attributeOf(element, "style");
    if (!style.isEmpty() && noDisplay.match(style).hasMatch())
        return true;
    return isNamed(element, "dialog"_L1) && attributeOf(element, "open").isNull();
}

} // namespace

bool isLeftOut(const GumboNode *element)
{
    if (element->v.element.tag_namespace == GUMBO_NAMESPACE_SVG)
        return true;
    if (isElement(element,
                  {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NAV,      GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
                   GUMBO_TAG_HEAD,   GUMBO_TAG_TITLE,    GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED,
                   GUMBO_TAG_APPLET, GUMBO_TAG_CANVAS,   GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,    GUMBO_TAG_SELECT,
                   GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT,    GUMBO_TAG_TEXTAREA, GUMBO_TAG_KEYGEN,   GUMBO_TAG_DATALIST,
                   GUMBO_TAG_METER,  GUMBO_TAG_PROGRESS, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED}))
        return true;
    return attributeOf(element, "role") == "navigation"_L1 || isHidden(element);
}

} // namespace randnotiz
