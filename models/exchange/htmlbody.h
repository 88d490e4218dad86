#pragma once

#include "exchange/htmltree.h"
#include "exchange/parsedarticle.h"

#include <QUrl>

namespace randnotiz {

/// Reads the whole <body> of a page into `parsed`, without what no reader of the page would call its text: scripts,
/// styles, navigation, form controls (a form around most of the page's text stays), templates, embedded objects,
/// drawings, and elements that the page hides. White space is collapsed by the rules of HTML.
///
/// Tables of data become Table blocks; those that only arrange the page, and those with tables inside, become the
/// blocks of their cells.
void readHtmlBody(const HtmlTree &tree, const QUrl &base, ParsedArticle &parsed);

} // namespace randnotiz
