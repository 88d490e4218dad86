#include "library/jobs/trashjob.h"

#include "library/libraryjobscontext.h"
#include "library/trash.h"

namespace randnotiz {

namespace {

/// Annotations and tags that go in one transaction; an article goes alone.
constexpr qsizetype mostAtOnce = 200;

Result<QList<Deletable>> wanted(const LibraryJobsContext &context, const DeletionRequest &request)
{
    if (!request.items.isEmpty())
        return request.items;
    const Result<QList<TrashItem>> trash = Trash(context.readers).items();
    if (!trash)
        return trash.error();
    QList<Deletable> items;
    for (const TrashItem &item : *trash) {
        if (item.daysOfUse >= request.afterDaysOfUse)
            items += item.id;
    }
    return items;
}

QList<DeleteForGood> inParts(const QList<Deletable> &items)
{
    QList<DeleteForGood> parts;
    DeleteForGood small;
    for (const Deletable &item : items) {
        if (std::holds_alternative<ArticleId>(item)) {
            parts += DeleteForGood{{item}};
            continue;
        }
        small.items += item;
        if (small.items.size() == mostAtOnce)
            parts += std::exchange(small, {});
    }
    if (!small.items.isEmpty())
        parts += small;
    return parts;
}

} // namespace

Result<DeletionReport> runDeletion(const LibraryJobsContext &context, const DeletionRequest &request,
                                   JobControl &control)
{
    if (context.readOnly)
        return Error{Error::LibraryReadOnly, context.path, {}};
    const Result<QList<Deletable>> items = wanted(context, request);
    if (!items)
        return items.error();
    DeletionReport report;
    control.total = items->size();
    for (const DeleteForGood &part : inParts(*items)) {
        if (control.cancelled || context.closing) {
            report.cancelled = true;
            break;
        }
        QFuture<Result<TrashCounts>> done = context.deleteForGood(part);
        done.waitForFinished();
        const Result<TrashCounts> counts = done.resultCount() > 0 ? done.result() : Error{Error::Cancelled, {}, {}};
        if (!counts)
            return counts.error();
        report.deleted.articles += counts->articles;
        report.deleted.annotations += counts->annotations;
        report.deleted.tags += counts->tags;
        control.done += part.items.size();
    }
    return report;
}

} // namespace randnotiz
