#include "cli/articlejson.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "domain/bodycodec.h"
#include "exchange/bodymarkdown.h"
#include "library/articles.h"
#include "library/revisions.h"
#include "text/offsets.h"

#include <QJsonArray>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QByteArray numberIf(bool present, qint64 value)
{
    return present ? json::number(value) : json::null();
}

QList<json::Member> kindAndPlace(const QJsonValue &named, const TextPositionSelector &place)
{
    return {{"kind"_L1, json::text(named["kind"_L1].toString())},
            {"start"_L1, json::number(place.start)},
            {"end"_L1, json::number(place.end)}};
}

QByteArray toJson(const Block &block, const QJsonValue &named, const OffsetMap &offsets)
{
    return json::object(kindAndPlace(named, offsets.toSelector(block.range))
                        + QList<json::Member>{
                            {"level"_L1, numberIf(block.level > 0, block.level)},
                            {"list_depth"_L1, json::number(block.listDepth)},
                            {"quote_depth"_L1, json::number(block.quoteDepth)},
                            {"ordered"_L1, json::boolean(block.ordered)},
                            {"ordinal"_L1, numberIf(block.ordered, block.ordinal)},
                            {"header_row"_L1, json::boolean(block.headerRow)},
                            {"address"_L1, json::textOrNull(block.address)},
                            {"alt"_L1, json::textOrNull(block.alt)},
                        });
}

QByteArray toJson(const InlineRun &run, const QJsonValue &named, const OffsetMap &offsets)
{
    return json::object(kindAndPlace(named, offsets.toSelector(run.range))
                        + QList<json::Member>{{"address"_L1, json::textOrNull(run.address)}});
}

QByteArray toJson(const Article &article, const ArticleBody &body)
{
    // The names of the kinds are the codec's.
    const QJsonObject structure = structureToJson(body);
    const QJsonArray namedBlocks = structure["blocks"_L1].toArray();
    const QJsonArray namedRuns = structure["runs"_L1].toArray();
    const OffsetMap offsets(body.text);
    QList<QByteArray> blocks;
    for (qsizetype i = 0; i < body.blocks.size(); ++i)
        blocks += toJson(body.blocks[i], namedBlocks[i], offsets);
    QList<QByteArray> runs;
    for (qsizetype i = 0; i < body.runs.size(); ++i)
        runs += toJson(body.runs[i], namedRuns[i], offsets);

    return json::object(articleMembers(article)
                        + QList<json::Member>{
                            {"note"_L1, json::textOrNull(article.note)},
                            {"text"_L1, json::text(body.text)},
                            {"blocks"_L1, json::list(blocks)},
                            {"runs"_L1, json::list(runs)},
                        });
}

/// @param wanted id of a revision; empty: the current one
Result<Revision> textOf(const Library &library, ArticleId article, const QString &wanted)
{
    if (wanted.isEmpty())
        return library.articles().currentRevision(article);
    const Result<RevisionSummary> revision = library.revisions().find(article, wanted);
    if (!revision)
        return revision.error();
    return library.articles().revision(revision->id);
}

} // namespace

int runShow(Invocation &invocation)
{
    const QString given = invocation.options.arguments.first();
    const Result<ArticleId> id = invocation.resolveArticle(given);
    if (!id)
        return invocation.fail(id.error(), given);
    Result<Article> article = invocation.library.articles().article(*id);
    if (!article)
        return invocation.fail(article.error(), given);
    const QString wanted = invocation.options.value("--revision"_L1);
    const Result<Revision> revision = textOf(invocation.library, *id, wanted);
    if (!revision)
        return invocation.fail(revision.error(), wanted.isEmpty() ? given : wanted);
    // The article may have been revised between the two; the hash is to be that of the text shown.
    article->revisionHash = revision->textHash;

    const QString format = invocation.options.value("--format"_L1);
    if (invocation.json || format == "json"_L1)
        invocation.answer(toJson(*article, revision->body));
    else if (format == "markdown"_L1)
        invocation.write(bodyToMarkdown(revision->body).toUtf8());
    else
        invocation.write(revision->body.text.toUtf8());
    return Success;
}

} // namespace randnotiz::cli
