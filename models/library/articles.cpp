#include "library/articles.h"

#include "library/readerpool.h"
#include "storage/articlerepository.h"
#include "storage/revisionrepository.h"

namespace randnotiz {

Result<QList<Article>> Articles::list(const ArticleFilter &filter) const
{
    return m_readers.read([&](Database &database) { return ArticleRepository(database).list(filter); });
}

Result<QList<Article>> Articles::articles(const QList<ArticleId> &ids) const
{
    return m_readers.read([&](Database &database) { return ArticleRepository(database).articles(ids); });
}

Result<Article> Articles::article(ArticleId id) const
{
    return m_readers.read([&](Database &database) { return ArticleRepository(database).article(id); });
}

Result<Revision> Articles::currentRevision(ArticleId id) const
{
    return m_readers.read([&](Database &database) { return RevisionRepository(database).currentOf(id); });
}

Result<QHash<ArticleId, Result<Revision>>> Articles::currentRevisions(const QList<ArticleId> &articles) const
{
    return m_readers.read([&](Database &database) { return RevisionRepository(database).currentOf(articles); });
}

Result<Revision> Articles::revision(RevisionId id) const
{
    return m_readers.read([&](Database &database) { return RevisionRepository(database).revision(id); });
}

Result<Original> Articles::original(RevisionId id) const
{
    return m_readers.read([&](Database &database) { return RevisionRepository(database).original(id); });
}

Result<qint64> Articles::count() const
{
    return m_readers.read([](Database &database) { return ArticleRepository(database).countOutsideTrash(); });
}

} // namespace randnotiz
