#include "library/search.h"

#include "library/readerpool.h"
#include "storage/interruption.h"
#include "storage/search.h"
#include "storage/searchfacets.h"
#include "storage/searchsuggestion.h"

#include <QLocale>

namespace randnotiz {

Result<SearchAnswer> Search::hits(const SearchRequest &request, const std::atomic_bool *stop) const
{
    return m_readers.read([&](Database &database) {
        const Interruption interruption(database, stop);
        return searchHitsOf(database, request, QLocale().bcp47Name());
    });
}

Result<QList<SearchPassage>> Search::passages(const SearchQuery &query, const QList<SearchHit> &hits) const
{
    return m_readers.read([&](Database &database) { return searchPassages(database, query, hits); });
}

Result<SearchFacets> Search::facets(const SearchQuery &query, SearchScope scope, const std::atomic_bool *stop) const
{
    return m_readers.read([&](Database &database) {
        const Interruption interruption(database, stop);
        return searchFacets(database, query, scope);
    });
}

Result<std::optional<SearchQuery>> Search::suggestion(const SearchQuery &query, SearchScope scope,
                                                      const std::atomic_bool *stop) const
{
    return m_readers.read([&](Database &database) {
        const Interruption interruption(database, stop);
        return searchSuggestion(database, query, scope);
    });
}

Result<QList<TextRange>> Search::placesIn(ArticleId article, const SearchQuery &query) const
{
    return m_readers.read([&](Database &database) { return searchPlaces(database, article, query); });
}

} // namespace randnotiz
