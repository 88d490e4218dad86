#include "exchange/htmltree.h"

#include <algorithm>

namespace randnotiz {

namespace {

const GumboOptions &options()
{
    static const GumboOptions options = [] {
        GumboOptions quiet = kGumboDefaultOptions;
        quiet.max_errors = 0; // each would cost memory, and nobody reads them
        return quiet;
    }();
    return options;
}

void collectText(const GumboNode *node, QString &text)
{
    if (isElement(node, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT}))
        return;
    text += textOfNode(node);
    for (const GumboNode *child : childrenOf(node))
        collectText(child, text);
}

} // namespace

HtmlTree::HtmlTree(GuardedHtml page)
    : m_page(std::move(page))
    , m_output(gumbo_parse_with_options(&options(), m_page.utf8.constData(), static_cast<size_t>(m_page.utf8.size())))
{
}

void HtmlTree::Destroy::operator()(GumboOutput *output) const
{
    gumbo_destroy_output(&options(), output);
}

const GumboNode *HtmlTree::body() const
{
    const auto children = childrenOf(root());
    const auto found = std::ranges::find_if(
        children, [](const GumboNode *child) { return isElement(child, {GUMBO_TAG_BODY}); });
    return found == children.end() ? nullptr : *found;
}

bool isElement(const GumboNode *node, std::initializer_list<GumboTag> tags)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML
           && std::ranges::find(tags, node->v.element.tag) != tags.end();
}

std::span<const GumboNode *const> childrenOf(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboVector &children = node->v.element.children;
    return {reinterpret_cast<const GumboNode *const *>(children.data), children.length};
}

QString attributeOf(const GumboNode *node, const char *name)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute ? QString::fromUtf8(attribute->value) : QString();
}

bool isNamed(const GumboNode *node, QLatin1StringView name)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return false;
    GumboStringPiece piece = node->v.element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QLatin1StringView(piece.data, static_cast<qsizetype>(piece.length)).compare(name, Qt::CaseInsensitive) == 0;
}

QString textOfNode(const GumboNode *node)
{
    const bool isText =
        node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
    return isText ? QString::fromUtf8(node->v.text.text) : QString();
}

QString textUnder(const GumboNode *node)
{
    QString text;
    collectText(node, text);
    return text;
}

} // namespace randnotiz
