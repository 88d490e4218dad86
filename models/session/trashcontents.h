#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/result.h"

#include <QFuture>

namespace randnotiz {

class Library;

/// What lies in the trash and can be restored.
struct TrashContents
{
    struct DeletedAnnotation
    {
        Annotation annotation;
        QString articleTitle;
    };

    QList<Article> articles;
    /// Those that were deleted themselves; those that only went with their article come back with it.
    QList<DeletedAnnotation> annotations;
};

/// Reads it in a pool thread. @param library must outlive the work: wait for the future
QFuture<Result<TrashContents>> readTrash(const Library &library);

} // namespace randnotiz
