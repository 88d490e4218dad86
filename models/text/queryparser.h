#pragma once

#include "domain/typedsearch.h"

#include <QStringView>

namespace randnotiz {

/// Reads a search as it was typed. Never fails, whatever the text holds: what can't be meant is left out or taken as
/// text, and `hints` say where. In linear time. Thread-safe.
///
/// The language, for people:
/// - Words all have to occur. `OR` between two of anything asks for one of them and binds closer than the space: "tax
///   Berlin OR Bonn" is "tax (Berlin OR Bonn)". `AND` says what the space says. `-` right before, or `NOT`, excludes.
///   ODER, UND, NICHT are the same; all of them only in capitals.
/// - "a phrase" in any usual quotation marks is these forms in this order, a single one too. `word*` and "a phrase*" are
///   words that begin so.
/// - `one ~5 other`: both, in any order, with at most five other words between; `"one two three"~5` likewise, between the
///   first and the last of them. `~` alone is `~10`. Forms and compounds count, unlike in a phrase.
/// - `field:word`, `field:"a phrase"`, `field:(a OR b)`; see searchKeyNames(). A space may follow the colon. Tags are met
///   with all below them, dates and numbers may be compared (`>2025-01`, `<=500`, `2024..2025`).
TypedSearch parseSearch(QStringView typed, const SearchSurroundings &surroundings);

} // namespace randnotiz
