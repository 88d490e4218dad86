#pragma once

#include "exchange/parsedarticle.h"

namespace randnotiz {

/// The words of a page whose elements can't be told apart (see guardHtml()): its text without the tags, each block
/// a paragraph, headings as such, and its <title>. One pass, whatever the nesting; knows nothing of furniture.
ParsedArticle readHtmlAsText(const QString &text);

} // namespace randnotiz
