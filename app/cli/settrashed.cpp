#include "cli/settrashed.h"

#include "cli/invocation.h"
#include "cli/json.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

bool wasMoved(const Taggable &thing, const TrashOutcome &outcome)
{
    if (const auto *article = std::get_if<ArticleId>(&thing))
        return outcome.articles.contains(*article);
    return outcome.annotations.contains(std::get<AnnotationId>(thing));
}

void tell(Invocation &invocation, const QList<Taggable> &things, const TrashOutcome &outcome, const QString &done)
{
    QList<QByteArray> values;
    for (const Taggable &thing : things) {
        const QString id = std::visit([](const auto &typed) { return typed.toString(); }, thing);
        const QString status = wasMoved(thing, outcome) ? done : u"unchanged"_s;
        if (!invocation.json) {
            invocation.say(status + u'\t' + id);
            continue;
        }
        values += json::object({
            {"id"_L1, json::text(id)},
            {"kind"_L1, json::text(std::holds_alternative<ArticleId>(thing) ? u"article" : u"annotation")},
            {"status"_L1, json::text(status)},
        });
    }
    if (invocation.json)
        invocation.answer(json::list(values));
}

} // namespace

int setTrashed(Invocation &invocation, bool trashed)
{
    SetTrashed change;
    change.trashed = trashed;
    QList<Taggable> things;
    for (const QString &given : invocation.options.arguments) {
        const Result<Taggable> thing = invocation.resolve(given);
        if (!thing)
            return invocation.fail(thing.error(), given);
        things += *thing;
        if (const auto *article = std::get_if<ArticleId>(&*thing))
            change.articles += *article;
        else
            change.annotations += std::get<AnnotationId>(*thing);
    }
    const Result<TrashOutcome> outcome = invocation.save(change);
    if (!outcome)
        return invocation.fail(outcome.error());
    tell(invocation, things, *outcome, trashed ? u"removed"_s : u"restored"_s);
    return Success;
}

int setImportTrashed(Invocation &invocation, bool trashed)
{
    const QString &given = invocation.options.arguments.constFirst();
    const auto batch = BatchId::fromString(given);
    if (!batch)
        return invocation.fail({Error::InvalidInput, given, {}}, given);
    SetTrashed change;
    change.trashed = trashed;
    change.batch = *batch;
    const Result<TrashOutcome> outcome = invocation.save(change);
    if (!outcome)
        return invocation.fail(outcome.error(), given);
    QList<Taggable> things(outcome->articles.begin(), outcome->articles.end());
    for (const AnnotationId &annotation : outcome->annotations)
        things += annotation;
    tell(invocation, things, *outcome, trashed ? u"removed"_s : u"restored"_s);
    return Success;
}

} // namespace randnotiz::cli
