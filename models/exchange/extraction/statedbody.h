#pragma once

#include "exchange/htmltree.h"

#include <QString>

namespace randnotiz {

/// The text that a page states for machines: the longest "articleBody" in its JSON-LD scripts (schema.org). Null when
/// it states none of at least 300 UTF-16 units. It is often cut, or without headings and lists: good for finding the
/// article in the page, and for pages that show it by scripts alone.
QString statedBody(const HtmlTree &tree);

} // namespace randnotiz
