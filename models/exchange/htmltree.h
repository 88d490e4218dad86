#pragma once

#include "exchange/htmlguard.h"

#include <gumbo.h>

#include <QString>

#include <initializer_list>
#include <memory>
#include <span>

namespace randnotiz {

/// A page as gumbo parsed it.
class HtmlTree
{
public:
    /// @param page that guardHtml() found fine
    explicit HtmlTree(GuardedHtml page);

    /// See GuardedHtml.
    const std::vector<QByteArray> &scripts() const { return m_page.scripts; }

    const GumboNode *root() const { return m_output->root; }
    /// The element "body"; null in a page of frames.
    const GumboNode *body() const;

private:
    struct Destroy
    {
        void operator()(GumboOutput *output) const;
    };

    GuardedHtml m_page; ///< gumbo's nodes point into its text
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
