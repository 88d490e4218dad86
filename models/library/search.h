#pragma once

#include "domain/result.h"
#include "domain/searchfacets.h"
#include "domain/searchquery.h"

#include <atomic>
#include <optional>

namespace randnotiz {

class ReaderPool;

/// Searches a library. Thread-safe; see Library. Takes time with the number of hits: from the GUI thread only through a
/// pool job.
class Search
{
public:
    explicit Search(ReaderPool &readers) : m_readers(readers) {}

    /// One page of hits, and how many there are. Titles are ordered as QLocale's default does. While the index is being made (SearchAnswer::index) some are missing.
    /// @param stop asked while it searches; null: never
    /// Errors: StorageFailed for a tree of a hundred levels or more; Cancelled once `stop` is set.
    Result<SearchAnswer> hits(const SearchRequest &request, const std::atomic_bool *stop = nullptr) const;
    /// What is to be shown of hits, one for each; a title that is empty says that the hit is gone by now.
    Result<QList<SearchPassage>> passages(const SearchQuery &query, const QList<SearchHit> &hits) const;
    /// How the hits divide, counted over all of them. The same errors.
    Result<SearchFacets> facets(const SearchQuery &query, SearchScope scope, const std::atomic_bool *stop = nullptr) const;
    /// For when nothing was found: the same query with words that the library holds nearly so in place of those that it
    /// doesn't hold. Null where there are none, or nothing is found by them either. The same errors.
    Result<std::optional<SearchQuery>> suggestion(const SearchQuery &query, SearchScope scope,
                                                  const std::atomic_bool *stop = nullptr) const;
    /// Where the words of a query stand in the article's current text, UTF-16, in its order and without overlaps.
    /// NotFound.
    Result<QList<TextRange>> placesIn(ArticleId article, const SearchQuery &query) const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
