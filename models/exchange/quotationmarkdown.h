#pragma once

#include "domain/annotation.h"
#include "domain/articlebody.h"
#include "text/offsets.h"

#include <QString>

namespace randnotiz {

/// An annotation's quote as a block quotation: every paragraph as its own `>` paragraph, code as a fenced block
/// (unless a line of it begins with a tab), other line ends as hard breaks. What a CommonMark parser makes of it is the
/// quote, word for word, paragraphs and breaks read as U+000A.
///
/// @param body    of the article's current revision
/// @param offsets of its text
/// @returns lines parted by U+000A, without a line end
QString quotationMarkdown(const Annotation &annotation, const ArticleBody &body, const OffsetMap &offsets);

} // namespace randnotiz
