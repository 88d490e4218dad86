#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/tagrepository.h"
#include "storage/trashrepository.h"
#include "storage/writecontext.h"

#include <QDateTime>

namespace randnotiz {

namespace {

/// What is gone already, or back out of the trash, is left alone.
bool isMissing(const Error &error)
{
    return error.code == Error::NotFound;
}

Result<void> remove(ArticleId id, TrashCounts &counts, WriteContext &context)
{
    const auto stored = ArticleRepository(context.database).find(id);
    if (!stored)
        return isMissing(stored.error()) ? Result<void>() : stored.error();
    if (!stored->inTrash)
        return {};
    const TrashRepository trash(context.database);
    const auto pictures = trash.picturesOnlyIn(stored->row);
    if (!pictures)
        return pictures.error();
    if (const auto done = trash.removeArticle(stored->row); !done)
        return done;
    ++counts.articles;
    return trash.removePictures(*pictures);
}

Result<void> remove(AnnotationId id, TrashCounts &counts, WriteContext &context)
{
    const auto stored = AnnotationRepository(context.database).find(id);
    if (!stored)
        return isMissing(stored.error()) ? Result<void>() : stored.error();
    if (!stored->inTrash)
        return {};
    ++counts.annotations;
    return TrashRepository(context.database).removeAnnotation(stored->row);
}

Result<void> remove(TagId id, TrashCounts &counts, WriteContext &context)
{
    const auto stored = TagRepository(context.database).withId(id);
    if (!stored)
        return stored.error();
    if (!*stored || (*stored)->state.place != TagPlace::InTrash)
        return {};
    ++counts.tags;
    return TrashRepository(context.database).removeTag((*stored)->row);
}

} // namespace

Result<TrashCounts> apply(const DeleteForGood &change, WriteContext &context)
{
    TrashCounts counts;
    for (const Deletable &item : change.items) {
        const auto removed = std::visit([&](auto id) { return remove(id, counts, context); }, item);
        if (!removed)
            return removed.error();
    }
    if (counts.all() > 0)
        context.changes.trash = true;
    if (const auto done = TrashRepository(context.database).forgetDeletions(); !done)
        return done.error();
    return counts;
}

Result<bool> apply(const RecordOpening &, WriteContext &context)
{
    const QString today = QDateTime::fromMSecsSinceEpoch(context.now).date().toString(Qt::ISODate);
    return TrashRepository(context.database).recordDay(today, context.now);
}

} // namespace randnotiz
