#pragma once

#include "domain/result.h"
#include "domain/searchquery.h"

#include <optional>

namespace randnotiz {

class Database;

/// "Did you mean": the query with each wanted word that no article and no annotation holds replaced by the one of the
/// library's own words that is nearest to it, the more frequent of two. A word keeps its first letter, which is seldom
/// mistyped.
///
/// @returns nothing where no word is missing, one has nothing near it, or what would be suggested finds nothing in `scope`
/// Reads the part of the vocabulary with that letter.
/// Errors: Cancelled after sqlite3_interrupt().
Result<std::optional<SearchQuery>> searchSuggestion(Database &database, const SearchQuery &query, SearchScope scope);

} // namespace randnotiz
