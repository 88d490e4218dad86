#pragma once

#include "domain/articlebody.h"
#include "domain/metadata.h"

namespace randnotiz {

/// Adds to `metadata` what the first and last lines of a text say about it: its date, authors and source. Values that
/// are known stay. The language, where known, decides how 07/02/2025 is read. Nothing is taken out of the text.
///
/// @returns the UTF-16 offset where the text proper begins, behind a leading "date 2025-01"
qsizetype readTextMetadata(const ArticleBody &body, Metadata &metadata);

} // namespace randnotiz
