#include "storage/tagrepository.h"

#include "storage/conditions.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView findSql =
    u"SELECT t.id, t.uuid, t.name, t.description, t.colour, t.deleted_at IS NOT NULL, t.gone, m.uuid, t.version"
    " FROM tag t LEFT JOIN tag m ON m.id = t.merged_into WHERE %1";

TagPlace placeOf(bool deleted, bool gone)
{
    if (gone)
        return TagPlace::Gone;
    return deleted ? TagPlace::InTrash : TagPlace::Listed;
}

StoredTag storedTag(const Query &query)
{
    StoredTag stored;
    stored.row = {query.integer(0)};
    stored.state.name = query.text(2);
    stored.state.description = query.text(3);
    stored.state.colour = query.colour(4);
    stored.state.place = placeOf(query.integer(5) != 0, query.integer(6) != 0);
    stored.state.mergedInto = query.id<TagId>(7);
    stored.version = query.integer(8);
    stored.tag = {query.id<TagId>(1), stored.state.name, stored.state.colour};
    return stored;
}

} // namespace

Result<QList<StoredTag>> TagRepository::find(const QString &condition, const QString &value) const
{
    Query query(m_database, findSql.toString().arg(condition));
    query.bind(u":value"_s, value);
    QList<StoredTag> found;
    while (query.next())
        found += storedTag(query);
    if (!query.ok())
        return query.error();
    return found;
}

Result<std::optional<StoredTag>> TagRepository::withId(TagId id) const
{
    const auto found = find(u"t.uuid = :value"_s, id.toString());
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<std::optional<StoredTag>> TagRepository::named(const QString &name) const
{
    const auto found = find(u"t.folded = :value AND t.deleted_at IS NULL"_s, foldedTagName(name));
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<StoredTag>> TagRepository::tree(const QString &name) const
{
    Query query(m_database, findSql.toString().arg(u"t.id IN (%1) ORDER BY length(t.folded), t.folded"_s.arg(tagTreeSelect())));
    bindTagTree(query, name);
    QList<StoredTag> found;
    while (query.next())
        found += storedTag(query);
    if (!query.ok())
        return query.error();
    return found;
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

Result<void> TagRepository::setState(TagRow row, const TagState &state, qint64 now, BatchId batch) const
{
    const bool listed = state.place == TagPlace::Listed;
    Query query(m_database, u"UPDATE tag SET name = :name, folded = :folded, description = :description, colour = :colour,"
                            " deleted_at = CASE WHEN :listed THEN NULL ELSE coalesce(deleted_at, :now) END,"
                            " deleted_batch = CASE WHEN :listed THEN NULL ELSE :batch END, gone = :gone,"
                            " merged_into = (SELECT id FROM tag WHERE uuid = :merged), version = version + 1"
                            " WHERE id = :id"_s);
    query.bind(u":name"_s, state.name);
    query.bind(u":folded"_s, foldedTagName(state.name));
    query.bind(u":description"_s, state.description);
    query.bind(u":colour"_s, state.colour ? std::optional<qint64>(*state.colour) : std::nullopt);
    query.bind(u":listed"_s, qint64(listed));
    query.bind(u":now"_s, now);
    query.bind(u":batch"_s, batch);
    query.bind(u":gone"_s, qint64(state.place == TagPlace::Gone));
    query.bind(u":merged"_s, state.mergedInto.isNull() ? QString() : state.mergedInto.toString());
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

Result<QList<TagLink>> TagRepository::copyLinks(TagRow from, const StoredTag &to, BatchId batch) const
{
    QList<TagLink> copied;
    for (const auto &[table, target] : {std::pair(u"article"_s, u"article_id"_s), std::pair(u"annotation"_s, u"annotation_id"_s)}) {
        Query missing(m_database,
                      u"SELECT x.uuid FROM %1_tag l JOIN %1 x ON x.id = l.%2 WHERE l.tag_id = :from"
                      " AND NOT EXISTS (SELECT 1 FROM %1_tag o WHERE o.%2 = l.%2 AND o.tag_id = :to)"_s.arg(table, target));
        missing.bind(u":from"_s, from);
        missing.bind(u":to"_s, to.row);
        while (missing.next()) {
            if (table == "article"_L1)
                copied += {missing.id<ArticleId>(0), to.tag};
            else
                copied += {missing.id<AnnotationId>(0), to.tag};
        }
        if (!missing.ok())
            return missing.error();
        Query copy(m_database, u"INSERT OR IGNORE INTO %1_tag (%2, tag_id, batch)"
                               " SELECT %2, :to, :batch FROM %1_tag WHERE tag_id = :from"_s.arg(table, target));
        copy.bind(u":to"_s, to.row);
        copy.bind(u":batch"_s, batch);
        copy.bind(u":from"_s, from);
        if (const auto done = copy.exec(); !done)
            return done.error();
    }
    return copied;
}

Result<TagRepository::Carriers> TagRepository::carriers(TagRow tag) const
{
    Carriers carriers;
    Query articles(m_database, u"SELECT a.uuid FROM article_tag l JOIN article a ON a.id = l.article_id"
                               " WHERE l.tag_id = :tag AND a.deleted_at IS NULL"_s);
    articles.bind(u":tag"_s, tag);
    while (articles.next())
        carriers.articles += articles.id<ArticleId>(0);
    if (!articles.ok())
        return articles.error();
    Query annotations(m_database, u"SELECT a.uuid, n.uuid FROM annotation_tag l JOIN annotation n ON n.id = l.annotation_id"
                                  " JOIN article a ON a.id = n.article_id"
                                  " WHERE l.tag_id = :tag AND n.deleted_at IS NULL AND a.deleted_at IS NULL"_s);
    annotations.bind(u":tag"_s, tag);
    while (annotations.next())
        carriers.annotations += {annotations.id<ArticleId>(0), annotations.id<AnnotationId>(1)};
    if (!annotations.ok())
        return annotations.error();
    return carriers;
}

Result<bool> TagRepository::setDistinct(TagRow first, TagRow second, bool distinct, BatchId batch) const
{
    Query query(m_database,
                distinct ? u"INSERT OR IGNORE INTO distinct_tags (first_id, second_id, batch) VALUES (:first, :second, :batch)"_s
                         : u"DELETE FROM distinct_tags WHERE first_id = :first AND second_id = :second"_s);
    query.bind(u":first"_s, qMin(first.number, second.number));
    query.bind(u":second"_s, qMax(first.number, second.number));
    if (distinct)
        query.bind(u":batch"_s, batch);
    if (const auto done = query.exec(); !done)
        return done.error();
    const bool changed = query.changedRows() > 0;
    return distinct ? !changed : changed;
}

Result<QList<std::pair<TagId, TagId>>> TagRepository::distinct() const
{
    Query query(m_database, u"SELECT a.uuid, b.uuid FROM distinct_tags d JOIN tag a ON a.id = d.first_id"
                            " JOIN tag b ON b.id = d.second_id"_s);
    QList<std::pair<TagId, TagId>> pairs;
    while (query.next())
        pairs += {query.id<TagId>(0), query.id<TagId>(1)};
    if (!query.ok())
        return query.error();
    return pairs;
}

} // namespace randnotiz
