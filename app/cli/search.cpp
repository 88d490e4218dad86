#include "cli/commands.h"
#include "cli/hintwords.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/colours.h"
#include "library/jobs/jobs.h"
#include "library/search.h"
#include "text/exchangedwords.h"
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

/// What a typed search is read in: as the program's own search line reads it.
Result<SearchSurroundings> surroundings(Invocation &invocation)
{
    const auto colours = invocation.library.colours().names();
    if (!colours)
        return colours.error();
    // toTimeZone, since a local QDateTime names its zone by a number of hours alone.
    const QDateTime now = QDateTime::currentDateTime().toTimeZone(QTimeZone::systemTimeZone());
    return SearchSurroundings{now, QLocale().firstDayOfWeek(), *colours};
}

/// What may be meant otherwise is told.
SearchQuery queryOf(Invocation &invocation, const QString &typed, const SearchSurroundings &read)
{
    const TypedSearch search = parseSearch(typed, read);
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

/// A search with words that the library has; empty where none is known.
QString suggestionFor(Invocation &invocation, const SearchRequest &request, const QString &typed,
                      const SearchSurroundings &read)
{
    const auto suggestion = invocation.library.search().suggestion(request.query, request.scope);
    if (!suggestion || !*suggestion) // without one, too, the answer is complete
        return {};
    return withExchangedWords(typed, **suggestion, read, SearchNames::English);
}

void answerInJson(Invocation &invocation, qint64 total, const QList<QByteArray> &hits, const QString &suggestion)
{
    QList<json::Member> answer{{"total"_L1, json::number(total)}, {"hits"_L1, json::list(hits)}};
    if (!suggestion.isEmpty())
        answer += {"suggestion"_L1, json::text(suggestion)};
    invocation.answer(json::object(answer));
}

} // namespace

int runSearch(Invocation &invocation)
{
    const Options &options = invocation.options;
    SearchRequest request;
    const auto read = surroundings(invocation);
    if (!read)
        return invocation.fail(read.error());
    const QString typed = options.arguments.join(u' ');
    request.query = queryOf(invocation, typed, *read);
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
    const bool isNothing = answer->total == 0 && answer->index.isComplete();
    const QString suggestion = isNothing ? suggestionFor(invocation, request, typed, *read) : QString();
    if (invocation.json)
        answerInJson(invocation, answer->total, values, suggestion);
    warnOfIndex(invocation, answer->index);
    if (!suggestion.isEmpty()) {
        invocation.complain(invocation.words(QT_TRANSLATE_NOOP("Cli", "search")),
                            invocation.words(QT_TRANSLATE_NOOP("Cli", "nothing found; did you mean: %1")).arg(suggestion));
    }
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
