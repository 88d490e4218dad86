#include "library/revisions.h"

#include "library/readerpool.h"
#include "storage/annotationrepository.h"
#include "storage/revisionrepository.h"

#include <algorithm>
#include <iterator>

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<QList<RevisionSummary>> Revisions::of(ArticleId article) const
{
    auto revisions = m_readers.read([&](Database &database) { return RevisionRepository(database).of(article); });
    if (revisions && revisions->isEmpty())
        return Error{Error::NotFound, article.toString(), u"no such article"_s};
    return revisions;
}

Result<RevisionSummary> Revisions::find(ArticleId article, const QString &idOrPrefix) const
{
    constexpr qsizetype shortestPrefix = 8;
    const QString prefix = idOrPrefix.toLower();
    if (prefix.size() < shortestPrefix)
        return Error{Error::InvalidInput, idOrPrefix, u"no id of a revision"_s};
    const auto revisions = of(article);
    if (!revisions)
        return revisions.error();
    QList<RevisionSummary> found;
    std::ranges::copy_if(*revisions, std::back_inserter(found),
                         [&](const RevisionSummary &revision) { return revision.id.toString().startsWith(prefix); });
    if (found.isEmpty())
        return Error{Error::NotFound, idOrPrefix, u"no such revision"_s};
    if (found.size() > 1)
        return Error{Error::Ambiguous, idOrPrefix, {}};
    return found.first();
}

Result<QList<Annotation>> Revisions::toReview(ArticleId article) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).toReview(article); });
}

Result<qint64> Revisions::countToReview() const
{
    return m_readers.read([](Database &database) { return AnnotationRepository(database).countToReview(); });
}

} // namespace randnotiz
