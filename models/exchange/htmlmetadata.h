#pragma once

#include "domain/metadata.h"
#include "exchange/htmltree.h"

#include <QUrl>

namespace randnotiz {

/// What a page states about itself.
struct HtmlStatements
{
    Metadata metadata;
    QUrl base; ///< for its relative addresses: <base href>, else where it was read, else its canonical address
};

/// Reads JSON-LD of an article, meta elements (Open Graph, article:, Dublin Core, citation_), <link rel=canonical>,
/// <html lang>, <h1> and <title>, and times marked as that of publishing.
///
/// @param address where the page was read; may be empty
HtmlStatements readHtmlStatements(const HtmlTree &tree, const QUrl &address);

} // namespace randnotiz
