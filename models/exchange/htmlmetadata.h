#pragma once

#include "domain/metadata.h"
#include "exchange/htmltree.h"
#include "exchange/parsedarticle.h"

#include <QUrl>

namespace randnotiz {

/// What a page states about itself.
struct HtmlStatements
{
    Metadata metadata;
    std::optional<PagePart> part; ///< where the article goes on over several pages
    QUrl base; ///< for its relative addresses: <base href>, else where it was read, else its canonical address
};

/// Reads, the most trusted first, JSON-LD of an article, meta elements (Open Graph, article:, Dublin Core, citation_, …),
/// microdata, and what the page shows near its title: headings, bylines, dates; then its address and <title>.
/// Each value has a home of its own in extraction/: pagetitle, pageauthor, pagedate, pagepart.
///
/// @param address where the page was read; may be empty
HtmlStatements readHtmlStatements(const HtmlTree &tree, const QUrl &address);

} // namespace randnotiz
