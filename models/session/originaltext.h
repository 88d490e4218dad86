#pragma once

#include "domain/article.h"
#include "domain/result.h"

#include <QFuture>

namespace randnotiz {

class Library;

/// What an article's present text was made from, to be looked at.
struct OriginalText
{
    QString title; ///< of the article
    QString text; ///< the source; characters that can't be seen or turn others around are written out
    bool isCut = false; ///< the source is longer than what is shown
    qint64 bytes = 0;
    Original original; ///< without its bytes
};

/// Reads and decodes in a pool thread. NotFound where the original wasn't kept.
QFuture<Result<OriginalText>> loadOriginal(const Library &library, ArticleId article);
/// The same of an earlier revision of an article with that title.
QFuture<Result<OriginalText>> loadOriginal(const Library &library, const QString &title, RevisionId revision);

} // namespace randnotiz
