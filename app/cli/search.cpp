#include "cli/commands.h"
#include "cli/hintwords.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/colours.h"
#include "library/jobs/jobs.h"
#include "library/search.h"
#include "text/queryparser.h"

#include <QLocale>
#include <QTimeZone>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

SearchScope scopeNamed(const QString &name)
{
    if (name == "articles"_L1)
        return SearchScope::Articles;
    return name == "annotations"_L1 ? SearchScope::Annotations : SearchScope::Everything;
}

/// What the caller typed, read as the program's own search line reads it; what may be meant otherwise is told.
Result<SearchQuery> queryOf(Invocation &invocation, const QString &typed)
{
    const auto colours = invocation.library.colours().names();
    if (!colours)
        return colours.error();
    // toTimeZone, since a local QDateTime names its zone by a number of hours alone.
    const QDateTime now = QDateTime::currentDateTime().toTimeZone(QTimeZone::systemTimeZone());
    const TypedSearch search = parseSearch(typed, {now, QLocale().firstDayOfWeek(), *colours});
    for (const SearchHint &hint : search.hints)
        invocation.complain(invocation.words(QT_TRANSLATE_NOOP("Cli", "search")), hintWords(hint, typed, invocation.words));
    return search.query;
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
    auto query = queryOf(invocation, options.arguments.join(u' '));
    if (!query)
        return invocation.fail(query.error());
    request.query = std::move(*query);
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
