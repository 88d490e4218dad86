#pragma once

#include "domain/codebook.h"
#include "domain/result.h"
#include "library/tags.h"

#include <QFuture>

/// What a reader wants to know of tags, each read in a pool thread.
/// @param library must outlive the work: wait for the future
namespace randnotiz {

class Library;

QFuture<Result<QList<TagTwins>>> readTwins(const Library &library);
QFuture<Result<QList<TagCompanion>>> readCompanions(const Library &library, const QString &tag);
QFuture<Result<TagMovePreview>> previewTagMove(const Library &library, const QString &from, const QString &to);
QFuture<Result<QList<TrashedTag>>> readTrashedTags(const Library &library);

} // namespace randnotiz
