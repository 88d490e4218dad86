#include "storage/noteschangerepository.h"

#include "storage/database.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<qint64> NotesChangeRepository::last() const
{
    Query query(m_database, u"SELECT last FROM notes_counter"_s);
    if (query.next())
        return query.integer(0);
    return query.ok() ? Error{Error::LibraryDamaged, m_database.file(), u"notes_counter is empty"_s} : query.error();
}

Result<QHash<ArticleId, qint64>> NotesChangeRepository::ofArticles() const
{
    Query query(m_database, u"SELECT a.uuid, c.change FROM notes_change c JOIN article a ON a.id = c.article_id"_s);
    QHash<ArticleId, qint64> changes;
    while (query.next())
        changes.insert(query.id<ArticleId>(0), query.integer(1));
    if (!query.ok())
        return query.error();
    return changes;
}

Result<QList<ArticleId>> NotesChangeRepository::articles() const
{
    Query query(m_database, u"SELECT uuid FROM article WHERE deleted_at IS NULL ORDER BY added_at, id"_s);
    QList<ArticleId> articles;
    while (query.next())
        articles += query.id<ArticleId>(0);
    if (!query.ok())
        return query.error();
    return articles;
}

} // namespace randnotiz
