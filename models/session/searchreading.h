#pragma once

#include "domain/article.h"
#include "domain/colour.h"
#include "domain/result.h"
#include "domain/searchquery.h"

#include <atomic>
#include <optional>

namespace randnotiz {

class Library;

/// A hit with all that a list shows of it.
struct FoundRow
{
    SearchHit hit;
    SearchPassage passage;
    Article article;
    Colour colour = Colour::Yellow; ///< of an annotation

    bool isAnnotation() const { return !hit.annotation.isNull(); }
    friend bool operator==(const FoundRow &, const FoundRow &);
};

struct FoundPage
{
    qint64 total = 0;
    qint64 next = 0; ///< SearchRequest::offset of what comes after the rows
    QList<FoundRow> rows;
    SearchIndexState index;
    std::optional<SearchQuery> suggestion; ///< where nothing is found: what may have been meant, and finds something
};

/// Searches and reads one page. In a pool thread.
/// @param stop asked all the while; Cancelled where it was set
Result<FoundPage> readFoundPage(const Library &library, const SearchRequest &request, const std::atomic_bool &stop);

/// All articles that are hits, or hold an annotation that is one, in the order of the hits.
Result<QList<ArticleId>> readFoundArticles(const Library &library, SearchRequest request);

} // namespace randnotiz
