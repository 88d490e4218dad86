#pragma once

#include <gumbo.h>

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <memory>
#include <span>

namespace randnotiz {

/// A page as gumbo parsed it. Call only for what judgeHtml() found fine.
class HtmlTree
{
public:
    explicit HtmlTree(QByteArray utf8);

    const GumboNode *root() const { return m_output->root; }
    /// The element "body"; null in a page of frames.
    const GumboNode *body() const;

private:
    struct Destroy
    {
        void operator()(GumboOutput *output) const;
    };

    QByteArray m_utf8; ///< gumbo's nodes point into it
    std::unique_ptr<GumboOutput, Destroy> m_output;
};

/// Whether a node is an element of HTML (not of SVG or MathML) of one of these names.
bool isElement(const GumboNode *node, std::initializer_list<GumboTag> tags);
/// Empty for anything but an element.
std::span<const GumboNode *const> childrenOf(const GumboNode *node);
/// Null when the node has no such attribute or is no element; empty when the attribute is.
QString attributeOf(const GumboNode *node, const char *name);
/// "main" for <main>, also for names that HTML doesn't know; lower case.
bool isNamed(const GumboNode *node, QLatin1StringView name);
/// The text of a text node; null for others.
QString textOfNode(const GumboNode *node);
/// All text under a node, as it stands, without that of scripts and styles.
QString textUnder(const GumboNode *node);

} // namespace randnotiz
