#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"
#include "library/search.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

SearchScope scopeNamed(const QString &name)
{
    if (name == "articles"_L1)
        return SearchScope::Articles;
    return name == "annotations"_L1 ? SearchScope::Annotations : SearchScope::Everything;
}

/// Words, all of which must occur, and "phrases" of exact forms; a word that ends in * is a beginning.
SearchQuery queryOf(const QString &typed)
{
    std::vector<SearchQuery> parts;
    const QStringList stretches = typed.split(u'"');
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const QStringList words = stretches[i].split(u' ', Qt::SkipEmptyParts);
        if (i % 2 == 1 && i + 1 < stretches.size()) {
            parts.push_back(SearchQuery::words({SearchText::Exact, words}));
            continue;
        }
        for (const QString &word : words) {
            const auto match = word.endsWith(u'*') ? SearchText::Prefix : SearchText::Inflected;
            parts.push_back(SearchQuery::words({match, {word}}));
        }
    }
    return SearchQuery::all(std::move(parts));
}

QByteArray toJson(const SearchHit &hit, const SearchPassage &passage)
{
    const bool isAnnotation = !hit.annotation.isNull();
    return json::object({{"kind"_L1, json::text(isAnnotation ? u"annotation"_s : u"article"_s)},
                         {"article"_L1, json::text(hit.article.toString())},
                         {"annotation"_L1, isAnnotation ? json::text(hit.annotation.toString()) : json::null()},
                         {"title"_L1, json::text(passage.title)},
                         {"snippet"_L1, json::text(passage.snippet)},
                         {"score"_L1, QByteArray::number(hit.score, 'g', 6)}});
}

/// An incomplete answer must not be taken for the whole one.
void warnOfIndex(Invocation &invocation, const SearchIndexState &index)
{
    const QString what = invocation.words(QT_TRANSLATE_NOOP("Cli", "search"));
    if (index.outdated) {
        invocation.complain(what, invocation.words(QT_TRANSLATE_NOOP(
                                      "Cli", "the index was made by another version; a command that writes makes it anew")));
    } else if (!index.isComplete()) {
        invocation.complain(what, invocation.words(QT_TRANSLATE_NOOP("Cli", "the index is still being made: %1 of %2"))
                                      .arg(index.indexed)
                                      .arg(index.total));
    }
}

} // namespace

int runSearch(Invocation &invocation)
{
    const Options &options = invocation.options;
    SearchRequest request;
    request.query = queryOf(options.arguments.join(u' '));
    request.scope = scopeNamed(options.value("--scope"_L1));
    request.offset = options.value("--offset"_L1).toLongLong();
    if (options.has("--limit"_L1))
        request.limit = options.value("--limit"_L1).toLongLong();
    const Result<SearchAnswer> answer = invocation.library.search().hits(request);
    if (!answer)
        return invocation.fail(answer.error());
    const auto passages = invocation.library.search().passages(request.query, answer->hits);
    if (!passages)
        return invocation.fail(passages.error());

    QList<QByteArray> values;
    for (qsizetype i = 0; i < answer->hits.size(); ++i) {
        const SearchHit &hit = answer->hits[i];
        const SearchPassage &passage = (*passages)[i];
        if (invocation.json)
            values += toJson(hit, passage);
        else
            invocation.say(u"%1\t%2\t%3"_s.arg(hit.annotation.isNull() ? hit.article.toString() : hit.annotation.toString(),
                                               passage.title, passage.snippet));
    }
    if (invocation.json)
        invocation.answer(json::object({{"total"_L1, json::number(answer->total)}, {"hits"_L1, json::list(values)}}));
    warnOfIndex(invocation, answer->index);
    return answer->total > 0 ? Success : Negative;
}

int runIndexRebuild(Invocation &invocation)
{
    const auto report = invocation.wait(invocation.library.jobs().makeSearchIndex(SearchIndexRequest::Anew));
    if (!report)
        return invocation.fail(report.error());
    if (report->cancelled)
        return invocation.fail({Error::Cancelled, {}, {}});
    if (invocation.json)
        invocation.answer(json::object({{"complete"_L1, json::boolean(true)}}));
    else
        invocation.say(invocation.words(QT_TRANSLATE_NOOP("Cli", "the search index is complete")));
    return Success;
}

} // namespace randnotiz::cli
