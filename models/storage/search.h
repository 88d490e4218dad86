#pragma once

#include "domain/result.h"
#include "domain/searchquery.h"
#include "storage/searchrows.h"

#include <QList>

namespace randnotiz {

class Database;

/// One page of hits: by how well they match, ties by their rows (oldest first), articles before annotations. A word
/// counts as FTS5's bm25() counts it, in titles, notes and tags more than in texts; an article is found by its own note
/// and tags, too. An article that has the words only together with its annotations, at least one of them itself, is
/// found as well, behind all others; an annotation has to have all of them.
///
/// @param request `limit` and `offset` are taken as 0 where they are less
/// @param locale BCP 47, by whose rules titles are ordered
/// Errors: StorageFailed for a tree deeper than FTS5 allows (a hundred brackets or more); Cancelled after
/// sqlite3_interrupt().
Result<SearchAnswer> searchHitsOf(Database &database, const SearchRequest &request, const QString &locale);

/// Everything that a search finds, in no order, by its rows.
struct SearchHitRows
{
    RowSet articles;
    RowSet annotations;
};

/// The same errors.
Result<SearchHitRows> searchHitRows(Database &database, const SearchQuery &query, SearchScope scope);

/// What is shown of hits, one for each. What is gone by now has an empty title.
Result<QList<SearchPassage>> searchPassages(Database &database, const SearchQuery &query, const QList<SearchHit> &hits);

/// Where the words of a query stand in an article's current text, UTF-16. NotFound.
Result<QList<TextRange>> searchPlaces(Database &database, ArticleId article, const SearchQuery &query);

} // namespace randnotiz
