#pragma once

#include "domain/result.h"
#include "domain/searchfacets.h"
#include "domain/searchquery.h"

namespace randnotiz {

class Database;

/// Counts what the hits of a search have in common. An article counts for a tag that is on it or on one of its
/// annotations, an annotation for one that is on it or on its article: as the conditions of a search are met.
/// Takes time with the size of the library. The same errors as searchHitsOf().
Result<SearchFacets> searchFacets(Database &database, const SearchQuery &query, SearchScope scope);

} // namespace randnotiz
