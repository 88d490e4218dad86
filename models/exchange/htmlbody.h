#pragma once

#include "exchange/extraction/articlefinder.h"
#include "exchange/htmltree.h"
#include "exchange/parsedarticle.h"

#include <QUrl>

namespace randnotiz {

/// Reads an article of a page into `parsed`, without what no reader of the page would call its text: scripts,
/// styles, navigation, form controls (a form around most of the page's text stays), templates, embedded objects,
/// drawings, and elements that the page hides. White space is collapsed by the rules of HTML.
///
/// @param place the parts to read, and what is left out of them
///
/// Tables of data become Table blocks; those that only arrange the page, and those with tables inside, become the
/// blocks of their cells.
void readHtmlBody(const HtmlTree &tree, const QUrl &base, const ArticlePlace &place, ParsedArticle &parsed);

} // namespace randnotiz
