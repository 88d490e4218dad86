#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "cli/settrashed.h"
#include "library/jobs/jobs.h"
#include "library/trash.h"

#include <algorithm>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString idOf(const Deletable &item)
{
    return std::visit([](const auto &id) { return id.toString(); }, item);
}

QString kindOf(const Deletable &item)
{
    constexpr QStringView kinds[]{u"article", u"annotation", u"tag"};
    return kinds[item.index()].toString();
}

QByteArray toJson(const TrashItem &item)
{
    return json::object({
        {"id"_L1, json::text(idOf(item.id))},
        {"kind"_L1, json::text(kindOf(item.id))},
        {"name"_L1, json::text(item.name)},
        {"article"_L1, json::textOrNull(item.article)},
        {"deleted"_L1, json::time(item.deletedMs)},
        {"days_of_use"_L1, json::number(item.daysOfUse)},
    });
}

int tell(Invocation &invocation, const DeletionReport &report)
{
    const TrashCounts &deleted = report.deleted;
    if (invocation.json) {
        invocation.answer(json::object({{"articles"_L1, json::number(deleted.articles)},
                                        {"annotations"_L1, json::number(deleted.annotations)},
                                        {"tags"_L1, json::number(deleted.tags)}}));
    } else {
        invocation.say(u"articles\t%1"_s.arg(deleted.articles));
        invocation.say(u"annotations\t%1"_s.arg(deleted.annotations));
        invocation.say(u"tags\t%1"_s.arg(deleted.tags));
    }
    return Success;
}

int deleteForGood(Invocation &invocation, const DeletionRequest &request)
{
    const Result<DeletionReport> report = invocation.wait(invocation.library.jobs().deleteForGood(request));
    return report ? tell(invocation, *report) : invocation.fail(report.error());
}

} // namespace

int runTrashList(Invocation &invocation)
{
    const Result<QList<TrashItem>> items = invocation.library.trash().items();
    if (!items)
        return invocation.fail(items.error());
    QList<QByteArray> values;
    for (const TrashItem &item : *items) {
        if (invocation.json)
            values += toJson(item);
        else
            invocation.say(u"%1\t%2\t%3\t%4"_s.arg(idOf(item.id), kindOf(item.id), QString::number(item.daysOfUse),
                                                   item.name.simplified()));
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return Success;
}

int runTrashRestore(Invocation &invocation)
{
    return setTrashed(invocation, false);
}

int runTrashDelete(Invocation &invocation)
{
    const Result<QList<TrashItem>> items = invocation.library.trash().items();
    if (!items)
        return invocation.fail(items.error());
    DeletionRequest request;
    for (const QString &given : invocation.options.arguments) {
        const Result<Taggable> thing = invocation.resolve(given);
        if (!thing)
            return invocation.fail(thing.error(), given);
        const Deletable id = std::visit([](const auto &known) { return Deletable(known); }, *thing);
        // Only what lies in the trash by itself: nothing that is in use is deleted by a slip.
        if (std::ranges::find(*items, id, &TrashItem::id) == items->end())
            return invocation.fail({Error::NotFound, given, u"not in the trash"_s}, given);
        request.items += id;
    }
    return deleteForGood(invocation, request);
}

int runTrashEmpty(Invocation &invocation)
{
    return deleteForGood(invocation, {});
}

} // namespace randnotiz::cli
