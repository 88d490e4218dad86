#pragma once

#include "domain/articlebody.h"

#include <QString>

namespace randnotiz {

/// An article's text and structure as Markdown (CommonMark with tables), without its metadata. Read again it has
/// the same words and, as far as Markdown can say it, the same blocks and runs; U+000A inside headings becomes a
/// space. Ends with U+000A unless empty. Pure.
QString bodyToMarkdown(const ArticleBody &body);

} // namespace randnotiz
