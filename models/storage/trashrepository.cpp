#include "storage/trashrepository.h"

#include "storage/query.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// One row an item: kind, uuid, deleted_at, days of use, name, title of the article.
/// What has no entry in `deletion` counts as deleted today.
constexpr QStringView itemsSql =
    u"WITH item (kind, uuid, deleted_at, batch, name, title) AS ("
    " SELECT 0, uuid, deleted_at, deleted_batch, title, '' FROM article WHERE deleted_at IS NOT NULL"
    " UNION ALL SELECT 1, n.uuid, n.deleted_at, n.deleted_batch, n.quote_exact, a.title"
    "  FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.deleted_at IS NOT NULL"
    " UNION ALL SELECT 2, uuid, deleted_at, deleted_batch, name, '' FROM tag WHERE deleted_at IS NOT NULL AND gone = 0)"
    " SELECT kind, uuid, deleted_at, (SELECT count(*) FROM opened_day d WHERE d.id > x.last_day_id), name, title"
    " FROM item LEFT JOIN deletion x USING (batch) ORDER BY deleted_at DESC, kind, uuid";

/// In this order, so that no row refers to one that is gone. `:id` is the article's row.
constexpr QStringView articleSql[]{
    u"DELETE FROM kept_quote WHERE annotation_id IN (SELECT id FROM annotation WHERE article_id = :id)",
    u"DELETE FROM anchor WHERE annotation_id IN (SELECT id FROM annotation WHERE article_id = :id)",
    u"DELETE FROM annotation_tag WHERE annotation_id IN (SELECT id FROM annotation WHERE article_id = :id)",
    u"DELETE FROM annotation WHERE article_id = :id",
    u"DELETE FROM article_tag WHERE article_id = :id",
    u"DELETE FROM original WHERE revision_id IN (SELECT id FROM revision WHERE article_id = :id)",
    u"DELETE FROM revision_body WHERE revision_id IN (SELECT id FROM revision WHERE article_id = :id)",
    u"DELETE FROM revision WHERE article_id = :id", // the article's key to the current one is looked at on COMMIT
    u"DELETE FROM article WHERE id = :id",
};
constexpr QStringView annotationSql[]{
    u"DELETE FROM kept_quote WHERE annotation_id = :id",
    u"DELETE FROM anchor WHERE annotation_id = :id",
    u"DELETE FROM annotation_tag WHERE annotation_id = :id",
    u"DELETE FROM annotation WHERE id = :id",
};
constexpr QStringView tagSql[]{
    u"DELETE FROM article_tag WHERE tag_id = :id",
    u"DELETE FROM annotation_tag WHERE tag_id = :id",
    u"DELETE FROM distinct_tags WHERE first_id = :id OR second_id = :id",
    u"UPDATE tag SET merged_into = NULL WHERE merged_into = :id", // they are gone, with nowhere to have gone to
    u"DELETE FROM tag WHERE id = :id",
};

Deletable deletable(const Query &query)
{
    switch (query.integer(0)) {
    case 0:
        return query.id<ArticleId>(1);
    case 1:
        return query.id<AnnotationId>(1);
    default:
        return query.id<TagId>(1);
    }
}

/// As it stands in a structure: `"address":"https:…"`.
QString asMember(const QString &address)
{
    const QByteArray json = QJsonDocument(QJsonObject{{u"address"_s, address}}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace

Result<QList<TrashItem>> TrashRepository::items() const
{
    QList<TrashItem> items;
    Query query(m_database, itemsSql.toString());
    while (query.next())
        items += {deletable(query), query.integer(2), query.integer(3), query.text(4), query.text(5)};
    if (!query.ok())
        return query.error();
    return items;
}

Result<bool> TrashRepository::recordDay(const QString &day, qint64 now) const
{
    Query query(m_database, u"INSERT INTO opened_day (day, opened_at) VALUES (:day, :now) ON CONFLICT (day) DO NOTHING"_s);
    query.bind(u":day"_s, day);
    query.bind(u":now"_s, now);
    if (const auto done = query.exec(); !done)
        return done.error();
    return query.changedRows() > 0;
}

Result<void> TrashRepository::run(const QString &sql, qint64 row) const
{
    Query query(m_database, sql);
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<void> TrashRepository::removeArticle(ArticleRow article) const
{
    for (const QStringView sql : articleSql) {
        if (const auto done = run(sql.toString(), article.number); !done)
            return done;
    }
    return {};
}

Result<void> TrashRepository::removeAnnotation(AnnotationRow annotation) const
{
    for (const QStringView sql : annotationSql) {
        if (const auto done = run(sql.toString(), annotation.number); !done)
            return done;
    }
    return {};
}

Result<void> TrashRepository::removeTag(TagRow tag) const
{
    for (const QStringView sql : tagSql) {
        if (const auto done = run(sql.toString(), tag.number); !done)
            return done;
    }
    return {};
}

Result<QStringList> TrashRepository::picturesOnlyIn(ArticleRow article) const
{
    // Most articles have none that was fetched, and then no other article is read.
    QStringList addresses;
    Query own(m_database, u"SELECT DISTINCT p.address FROM revision r JOIN revision_body b ON b.revision_id = r.id,"
                          " json_each(CAST(b.structure AS TEXT), '$.blocks') e"
                          " JOIN picture_address p ON p.address = e.value ->> '$.address' WHERE r.article_id = :id"_s);
    own.bind(u":id"_s, article);
    while (own.next())
        addresses += own.text(0);
    if (!own.ok())
        return own.error();

    QStringList unused;
    for (const QString &address : std::as_const(addresses)) {
        Query other(m_database, u"SELECT 1 FROM revision r JOIN revision_body b ON b.revision_id = r.id"
                                " WHERE r.article_id <> :id AND instr(CAST(b.structure AS TEXT), :member) > 0 LIMIT 1"_s);
        other.bind(u":id"_s, article);
        other.bind(u":member"_s, asMember(address));
        if (!other.next()) {
            if (!other.ok())
                return other.error();
            unused += address;
        }
    }
    return unused;
}

Result<void> TrashRepository::removePictures(const QStringList &addresses) const
{
    for (const QString &address : addresses) {
        Query query(m_database, u"DELETE FROM picture_address WHERE address = :address"_s);
        query.bind(u":address"_s, address);
        if (const auto done = query.exec(); !done)
            return done;
    }
    if (addresses.isEmpty())
        return {};
    Query orphaned(m_database, u"DELETE FROM picture WHERE id NOT IN (SELECT picture_id FROM picture_address)"_s);
    return orphaned.exec();
}

Result<void> TrashRepository::forgetDeletions() const
{
    Query query(m_database, u"DELETE FROM deletion WHERE batch NOT IN ("
                            "SELECT deleted_batch FROM article WHERE deleted_batch IS NOT NULL"
                            " UNION SELECT deleted_batch FROM annotation WHERE deleted_batch IS NOT NULL"
                            " UNION SELECT deleted_batch FROM tag WHERE deleted_batch IS NOT NULL)"_s);
    return query.exec();
}

} // namespace randnotiz
