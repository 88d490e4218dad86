#include "session/tagreading.h"

#include "library/library.h"

#include <QtConcurrent>

namespace randnotiz {

QFuture<Result<QList<TagTwins>>> readTwins(const Library &library)
{
    return QtConcurrent::run([&library] { return library.tags().twins(); });
}

QFuture<Result<QList<TagCompanion>>> readCompanions(const Library &library, const QString &tag)
{
    return QtConcurrent::run([&library, tag] { return library.tags().companions(tag); });
}

QFuture<Result<TagMovePreview>> previewTagMove(const Library &library, const QString &from, const QString &to)
{
    return QtConcurrent::run([&library, from, to] { return library.tags().previewMove(from, to); });
}

QFuture<Result<QList<TrashedTag>>> readTrashedTags(const Library &library)
{
    return QtConcurrent::run([&library] { return library.tags().trashed(); });
}

} // namespace randnotiz
