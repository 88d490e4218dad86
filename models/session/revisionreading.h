#pragma once

#include "library/citation.h"
#include "library/comparison.h"
#include "library/evidence.h"
#include "library/newtext.h"
#include "library/reviewitem.h"

#include <QFuture>

/// What is read, parsed and compared of an article's revisions in pool threads, so that no window waits. Whoever asked
/// waits for the future before the library goes.
namespace randnotiz {

class Library;

/// An article with all its revisions, oldest first.
struct History
{
    Article article;
    QList<RevisionSummary> revisions;
};

QFuture<Result<History>> loadHistory(const Library &library, ArticleId article);
/// See compareRevisions().
QFuture<Result<Comparison>> loadComparison(const Library &library, RevisionId before, RevisionId after);
/// See reviewItems().
QFuture<Result<QList<ReviewItem>>> loadReviewItems(const Library &library, ArticleId article);
QFuture<Result<qint64>> countToReview(const Library &library);

/// See evidenceOf().
QFuture<Result<Evidence>> loadEvidence(const Library &library, AnnotationId annotation);
/// See citationsOf() and citationText().
QFuture<Result<CitationText>> loadCitations(const Library &library, const QList<AnnotationId> &annotations,
                                            CitationStyle style);

/// See library/newtext.h.
QFuture<Result<EditableText>> loadEditableText(const Library &library, ArticleId article);
QFuture<Result<NewText>> loadEditedText(const Library &library, const EditableText &edited);
/// @param html taken instead of `text` when not empty
QFuture<Result<NewText>> loadPastedText(const Library &library, ArticleId article, const QString &text, const QString &html);

} // namespace randnotiz
