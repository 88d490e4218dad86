#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QFuture>
#include <QSet>

namespace randnotiz {

class Library;

/// The articles of which an annotation carries `tag` or one below it, read in a pool thread.
/// @param library must outlive the work: wait for the future
QFuture<Result<QSet<ArticleId>>> articlesByAnnotationTag(const Library &library, const QString &tag);

} // namespace randnotiz
