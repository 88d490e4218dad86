#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/result.h"

namespace randnotiz {

class ReaderPool;

/// Reads what became of articles and of their annotations over the revisions. Thread-safe; see Library.
class Revisions
{
public:
    explicit Revisions(ReaderPool &readers)
        : m_readers(readers)
    {
    }

    /// Of one article (in the trash too), oldest first. NotFound.
    Result<QList<RevisionSummary>> of(ArticleId article) const;
    /// The one that an id, or a unique prefix of 8 or more characters of one, names. NotFound, Ambiguous, InvalidInput.
    Result<RevisionSummary> find(ArticleId article, const QString &idOrPrefix) const;

    /// Annotations outside the trash that ask for a review (see Annotation), by article (oldest first), in reading
    /// order; null: of the whole library.
    Result<QList<Annotation>> toReview(ArticleId article = {}) const;
    Result<qint64> countToReview() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
