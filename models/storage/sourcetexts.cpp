#include "storage/sourcetexts.h"

#include "storage/articlerepository.h"
#include "storage/conditions.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView revisionColumns = u"r.uuid, a.uuid, r.id = a.current_revision_id, r.text_hash";

SourceRevision readRevision(const Query &query)
{
    return {query.id<RevisionId>(0), query.id<ArticleId>(1), query.integer(2) != 0, query.text(3)};
}

} // namespace

Result<QList<SourceRevision>> SourceTexts::ofArticles(const QList<ArticleId> &articles) const
{
    return readListed<SourceRevision>(u"a.uuid"_s, articles, [this](const QString &condition, const auto &bind) -> Result<QList<SourceRevision>> {
        Query query(m_database, u"SELECT "_s + revisionColumns.toString() + u" FROM article a JOIN revision r ON r.article_id = a.id WHERE "_s
                                    + condition + u" ORDER BY r.id = a.current_revision_id DESC, r.id DESC"_s);
        bind(query);
        QList<SourceRevision> revisions;
        while (query.next())
            revisions += readRevision(query);
        if (!query.ok())
            return query.error();
        return revisions;
    });
}

Result<QList<ArticleId>> SourceTexts::articlesAt(const QStringList &addresses) const
{
    const ArticleRepository repository(m_database);
    QList<ArticleId> articles;
    for (const QString &address : addresses) {
        auto found = repository.withIdentity(address);
        if (found && !*found)
            found = repository.fetchedFrom(address);
        if (!found)
            return found.error();
        if (*found && !articles.contains((*found)->id))
            articles += (*found)->id;
    }
    return articles;
}

Result<SourceText> SourceTexts::text(RevisionId id) const
{
    Query query(m_database, u"SELECT "_s + revisionColumns.toString()
                                + u", b.text FROM revision r JOIN article a ON a.id = r.article_id"
                                  " JOIN revision_body b ON b.revision_id = r.id WHERE r.uuid = :id"_s);
    query.bind(u":id"_s, id);
    if (!query.next())
        return query.ok() ? Error{Error::NotFound, id.toString(), u"no such revision"_s} : query.error();
    return SourceText{readRevision(query), query.text(4)};
}

Result<qint64> SourceTexts::count() const
{
    Query query(m_database, u"SELECT count(*) FROM revision"_s);
    if (!query.next())
        return query.error();
    return query.integer(0);
}

Result<QList<SourceText>> SourceTexts::next(Cursor &cursor, qint64 most) const
{
    Query query(m_database, u"SELECT "_s + revisionColumns.toString()
                                + u", b.text, r.id FROM revision r JOIN article a ON a.id = r.article_id"
                                  " JOIN revision_body b ON b.revision_id = r.id WHERE r.id > :row ORDER BY r.id LIMIT :most"_s);
    query.bind(u":row"_s, cursor.row);
    query.bind(u":most"_s, most);
    QList<SourceText> texts;
    while (query.next()) {
        texts += {readRevision(query), query.text(4)};
        cursor.row = query.integer(5);
    }
    if (!query.ok())
        return query.error();
    return texts;
}

} // namespace randnotiz
