#pragma once

#include "domain/annotation.h"
#include "domain/result.h"
#include "domain/textdifference.h"

namespace randnotiz {

class Library;

/// An annotation that asks for a review, with what was said and what is said now.
struct ReviewItem
{
    Annotation annotation;
    QString articleTitle;
    QString oldSentences; ///< that the quote stands in, in the revision that it quotes; of an unplaced one its context
    TextRange oldQuote;   ///< UTF-16 in oldSentences
    QString newSentences; ///< that its passage stands in now; empty for an orphan
    TextRange newQuote;   ///< UTF-16 in newSentences
    QList<TextDifference> differences; ///< between the sentences; empty for an orphan

    friend bool operator==(const ReviewItem &, const ReviewItem &) = default;
};

/// Those of Revisions::toReview(), in that order. Reads two texts of each article concerned: for a pool thread.
Result<QList<ReviewItem>> reviewItems(const Library &library, ArticleId article = {});

} // namespace randnotiz
