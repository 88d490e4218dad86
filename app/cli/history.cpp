#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/revisions.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QByteArray toJson(const RevisionSummary &revision)
{
    return json::object({
        {"revision"_L1, json::text(revision.id.toString())},
        {"created"_L1, json::time(revision.createdMs)},
        {"fetched"_L1, json::time(revision.fetchedMs)},
        {"origin"_L1, json::textOrNull(revision.origin)},
        {"words"_L1, json::number(revision.words)},
        {"hash"_L1, json::text(revision.textHash)},
        {"original"_L1, json::boolean(revision.hasOriginal)},
        {"current"_L1, json::boolean(revision.isCurrent)},
    });
}

QString toText(const RevisionSummary &revision)
{
    const QString created = QString::fromUtf8(json::time(revision.createdMs)).remove(u'"');
    return QStringList{revision.isCurrent ? u"*"_s : u" "_s, revision.id.toString(), created,
                       QString::number(revision.words), revision.origin}
        .join(u'\t');
}

} // namespace

int runHistory(Invocation &invocation)
{
    const QString given = invocation.options.arguments.first();
    const Result<ArticleId> id = invocation.resolveArticle(given);
    if (!id)
        return invocation.fail(id.error(), given);
    const Result<QList<RevisionSummary>> revisions = invocation.library.revisions().of(*id);
    if (!revisions)
        return invocation.fail(revisions.error(), given);

    QList<QByteArray> values;
    for (const RevisionSummary &revision : *revisions) {
        if (invocation.json)
            values += toJson(revision);
        else
            invocation.say(toText(revision));
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return Success;
}

} // namespace randnotiz::cli
