#include "session/searchreading.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"
#include "library/search.h"

#include <QHash>
#include <QSet>

#include <limits>

namespace randnotiz {

namespace {

Result<QHash<ArticleId, Article>> readArticles(const Library &library, const QList<SearchHit> &hits)
{
    QList<ArticleId> ids;
    for (const SearchHit &hit : hits)
        ids += hit.article;
    const auto read = library.articles().articles(ids);
    if (!read)
        return read.error();
    QHash<ArticleId, Article> articles;
    for (const Article &article : *read)
        articles.insert(article.id, article);
    return articles;
}

} // namespace

bool operator==(const FoundRow &a, const FoundRow &b)
{
    return a.hit.article == b.hit.article && a.hit.annotation == b.hit.annotation && a.passage.title == b.passage.title
           && a.passage.snippet == b.passage.snippet && a.passage.marks == b.passage.marks && a.article == b.article
           && a.colour == b.colour;
}

Result<FoundPage> readFoundPage(const Library &library, const SearchRequest &request, const std::atomic_bool &stop)
{
    const Error cancelled{Error::Cancelled, {}, {}};
    if (stop)
        return cancelled;
    const auto answer = library.search().hits(request, &stop);
    if (!answer)
        return answer.error();
    if (stop)
        return cancelled;
    if (answer->total == 0 && answer->index.isComplete()) {
        const auto suggestion = library.search().suggestion(request.query, request.scope, &stop);
        if (stop)
            return cancelled;
        // Without one, too, the answer is complete.
        return FoundPage{0, 0, {}, answer->index, suggestion ? *suggestion : std::nullopt};
    }
    const auto passages = library.search().passages(request.query, answer->hits);
    if (!passages)
        return passages.error();
    const auto articles = readArticles(library, answer->hits);
    if (!articles)
        return articles.error();
    FoundPage page{answer->total, request.offset + answer->hits.size(), {}, answer->index, {}};
    for (qsizetype i = 0; i < answer->hits.size(); ++i) {
        if (stop)
            return cancelled;
        FoundRow row{answer->hits[i], passages->at(i), articles->value(answer->hits[i].article)};
        // Gone between one reading and the next.
        if (row.article.id.isNull())
            continue;
        if (row.isAnnotation()) {
            const auto annotation = library.annotations().annotation(row.hit.annotation);
            if (!annotation)
                continue;
            row.colour = annotation->colour;
        }
        page.rows += row;
    }
    return page;
}

Result<QList<ArticleId>> readFoundArticles(const Library &library, SearchRequest request)
{
    request.offset = 0;
    request.limit = std::numeric_limits<qint64>::max();
    const auto answer = library.search().hits(request);
    if (!answer)
        return answer.error();
    QList<ArticleId> articles;
    QSet<ArticleId> known;
    for (const SearchHit &hit : answer->hits) {
        if (!known.contains(hit.article)) {
            known.insert(hit.article);
            articles += hit.article;
        }
    }
    return articles;
}

} // namespace randnotiz
