#pragma once

#include "exchange/mustache.h"
#include "exchange/notestoexport.h"

#include <span>

namespace randnotiz {

/// All that a template for notes may name: the fields of an article, and below them those of its annotations and tags.
/// What each of them is stands in resources/templates/README.md.
std::span<const FieldRule> notesFields();

/// Their values.
///
/// @param asking the template: only what it uses is computed
FieldValues notesValues(const NotesToExport &notes, const SectionPlace &place, const Mustache &asking);

} // namespace randnotiz
