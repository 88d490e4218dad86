#include "storage/tagrepository.h"

#include "storage/conditions.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView listSql =
    u"SELECT t.uuid, t.name,"
    " (SELECT count(*) FROM article_tag l JOIN article a ON a.id = l.article_id"
    "  WHERE l.tag_id = t.id AND a.deleted_at IS NULL),"
    " (SELECT count(*) FROM annotation_tag l JOIN annotation n ON n.id = l.annotation_id"
    "  JOIN article a ON a.id = n.article_id"
    "  WHERE l.tag_id = t.id AND n.deleted_at IS NULL AND a.deleted_at IS NULL)"
    " FROM tag t WHERE t.deleted_at IS NULL ORDER BY t.name";

} // namespace

Result<QList<TagCount>> TagRepository::list(bool withUnused) const
{
    QList<TagCount> tags;
    Query query(m_database, listSql.toString());
    while (query.next()) {
        const TagCount count{{query.id<TagId>(0), query.text(1)}, query.integer(2), query.integer(3)};
        if (withUnused || count.articles + count.annotations > 0)
            tags += count;
    }
    if (!query.ok())
        return query.error();
    return tags;
}

Result<std::optional<StoredTag>> TagRepository::find(const Tag &tag) const
{
    const QString column = tag.id.isNull() ? u"folded"_s : u"uuid"_s;
    Query query(m_database, u"SELECT id, uuid, name, deleted_at IS NOT NULL FROM tag WHERE %1 = :value"_s.arg(column));
    query.bind(u":value"_s, tag.id.isNull() ? foldedTagName(tag.name) : tag.id.toString());
    if (query.next())
        return std::optional(StoredTag{{query.integer(0)}, {query.id<TagId>(1), query.text(2)}, query.integer(3) != 0});
    if (!query.ok())
        return query.error();
    return std::optional<StoredTag>();
}

Result<TagRow> TagRepository::insert(const Tag &tag, qint64 now, BatchId batch) const
{
    Query query(m_database, u"INSERT INTO tag (uuid, name, folded, created_at, batch)"
                            " VALUES (:uuid, :name, :folded, :now, :batch)"_s);
    query.bind(u":uuid"_s, tag.id);
    query.bind(u":name"_s, tag.name);
    query.bind(u":folded"_s, foldedTagName(tag.name));
    query.bind(u":now"_s, now);
    query.bind(u":batch"_s, batch);
    if (const auto done = query.exec(); !done)
        return done.error();
    return TagRow{query.insertedRow()};
}

Result<void> TagRepository::takeOutOfTrash(TagRow row) const
{
    Query query(m_database, u"UPDATE tag SET deleted_at = NULL, deleted_batch = NULL WHERE id = :id"_s);
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<bool> TagRepository::link(ArticleRow article, TagRow tag, BatchId batch) const
{
    return changeLink(u"INSERT OR IGNORE INTO article_tag (article_id, tag_id, batch) VALUES (:target, :tag, :batch)"_s,
                      article.number, tag, batch);
}

Result<bool> TagRepository::link(AnnotationRow annotation, TagRow tag, BatchId batch) const
{
    return changeLink(
        u"INSERT OR IGNORE INTO annotation_tag (annotation_id, tag_id, batch) VALUES (:target, :tag, :batch)"_s,
        annotation.number, tag, batch);
}

Result<bool> TagRepository::unlink(ArticleRow article, TagRow tag) const
{
    return changeLink(u"DELETE FROM article_tag WHERE article_id = :target AND tag_id = :tag"_s, article.number, tag,
                      std::nullopt);
}

Result<bool> TagRepository::unlink(AnnotationRow annotation, TagRow tag) const
{
    return changeLink(u"DELETE FROM annotation_tag WHERE annotation_id = :target AND tag_id = :tag"_s,
                      annotation.number, tag, std::nullopt);
}

Result<bool> TagRepository::changeLink(const QString &sql, qint64 target, TagRow tag,
                                       std::optional<BatchId> batch) const
{
    Query query(m_database, sql);
    query.bind(u":target"_s, target);
    query.bind(u":tag"_s, tag);
    if (batch)
        query.bind(u":batch"_s, *batch);
    if (const auto done = query.exec(); !done)
        return done.error();
    return query.changedRows() > 0;
}

} // namespace randnotiz
