#include "storage/articlerepository.h"

#include "storage/conditions.h"
#include "storage/query.h"

#include <QHash>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView listSql =
    u"SELECT a.id, a.uuid, r.uuid, r.text_hash, r.words,"
    " a.title, a.title_origin, a.authors, a.authors_origin, a.published, a.published_origin,"
    " a.source, a.source_origin, a.site, a.site_origin, a.url, a.url_origin, a.language, a.language_origin,"
    " a.reading_state, a.note, a.reading_position, a.added_at, a.modified_at, a.deleted_at, a.version,"
    " (SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.deleted_at IS NULL),"
    " r.text_missing FROM article a JOIN revision r ON r.id = a.current_revision_id"
    " WHERE %1 ORDER BY a.added_at, a.id";

constexpr QStringView tagsSql =
    u"SELECT at.article_id, t.uuid, t.name, t.colour FROM article_tag at JOIN tag t ON t.id = at.tag_id"
    " WHERE t.deleted_at IS NULL AND at.article_id IN (SELECT a.id FROM article a WHERE %1) ORDER BY t.name";

/// `name = :name, name_origin = :name_origin` for each value of Metadata.
constexpr QStringView updateSql =
    u"UPDATE article SET title = :title, title_origin = :title_origin, authors = :authors,"
    " authors_origin = :authors_origin, published = :published, published_origin = :published_origin,"
    " source = :source, source_origin = :source_origin, site = :site, site_origin = :site_origin,"
    " url = :url, url_origin = :url_origin, language = :language, language_origin = :language_origin,"
    " note = :note, modified_at = :now, version = version + 1 WHERE id = :id";

constexpr QStringView insertSql =
    u"INSERT INTO article (uuid, current_revision_id, identity, title, title_origin, authors, authors_origin,"
    " published, published_origin, source, source_origin, site, site_origin, url, url_origin,"
    " language, language_origin, added_at, modified_at, batch)"
    " VALUES (:uuid, 0, :identity, :title, :title_origin, :authors, :authors_origin,"
    " :published, :published_origin, :source, :source_origin, :site, :site_origin, :url, :url_origin,"
    " :language, :language_origin, :now, :now, :batch)";

constexpr QStringView findSql =
    u"SELECT a.id, a.uuid, a.current_revision_id, a.reading_state, a.deleted_at IS NOT NULL FROM article a %1";

QString authorsToText(const QStringList &authors)
{
    QStringList lines;
    for (const QString &author : authors) {
        if (const QString line = author.simplified(); !line.isEmpty())
            lines += line;
    }
    return lines.join(u'\n');
}

void bindKnown(Query &query, const QString &name, const QString &value, Origin origin)
{
    query.bind(name, value);
    query.bind(name + u"_origin"_s, static_cast<qint64>(origin));
}

void bindMetadata(Query &query, const Metadata &metadata)
{
    bindKnown(query, u":title"_s, metadata.title.value, metadata.title.origin);
    bindKnown(query, u":authors"_s, authorsToText(metadata.authors.value), metadata.authors.origin);
    bindKnown(query, u":published"_s, metadata.published.value.toString(), metadata.published.origin);
    bindKnown(query, u":source"_s, metadata.source.value, metadata.source.origin);
    bindKnown(query, u":site"_s, metadata.site.value, metadata.site.origin);
    bindKnown(query, u":url"_s, metadata.url.value, metadata.url.origin);
    bindKnown(query, u":language"_s, metadata.language.value, metadata.language.origin);
}

Known<QString> knownText(const Query &query, int column)
{
    return {query.text(column), query.enumerator(column + 1, Origin::Unknown, Origin::Edited)};
}

Metadata readMetadata(const Query &query, int column)
{
    Metadata metadata;
    metadata.title = knownText(query, column);
    const Known<QString> authors = knownText(query, column + 2);
    metadata.authors = {authors.value.split(u'\n', Qt::SkipEmptyParts), authors.origin};
    const Known<QString> published = knownText(query, column + 4);
    metadata.published = {PartialDate::fromString(published.value).value_or(PartialDate()), published.origin};
    metadata.source = knownText(query, column + 6);
    metadata.site = knownText(query, column + 8);
    metadata.url = knownText(query, column + 10);
    metadata.language = knownText(query, column + 12);
    return metadata;
}

Article readArticle(const Query &query)
{
    Article article;
    article.id = query.id<ArticleId>(1);
    article.revision = query.id<RevisionId>(2);
    article.revisionHash = query.text(3);
    article.words = query.integer(4);
    article.metadata = readMetadata(query, 5);
    article.state = query.enumerator(19, ReadingState::Unread, ReadingState::Done);
    article.note = query.text(20);
    article.readingPosition = query.integer(21);
    article.addedMs = query.integer(22);
    article.modifiedMs = query.integer(23);
    article.deletedMs = query.integer(24);
    article.version = query.integer(25);
    article.annotations = query.integer(26);
    article.textMissing = query.integer(27) != 0;
    return article;
}

QString trashCondition(TrashFilter trash)
{
    switch (trash) {
    case TrashFilter::OutsideTrash:
        return u"a.deleted_at IS NULL"_s;
    case TrashFilter::InTrash:
        return u"a.deleted_at IS NOT NULL"_s;
    case TrashFilter::Everywhere:
        break;
    }
    return u"TRUE"_s;
}

} // namespace

Result<QList<Article>> ArticleRepository::list(const ArticleFilter &filter) const
{
    const QString inTrash = trashCondition(filter.trash);
    if (filter.tag.isEmpty())
        return read(inTrash, [](Query &) {});
    const QString tagged =
        u" AND a.id IN (SELECT article_id FROM article_tag WHERE tag_id IN (%1))"_s.arg(tagTreeSelect());
    return read(inTrash + tagged, [&filter](Query &query) { bindTagTree(query, filter.tag); });
}

Result<QList<Article>> ArticleRepository::articles(const QList<ArticleId> &ids) const
{
    return readListed<Article>(u"a.uuid"_s, ids, [this](const QString &condition, const Bind &bind) { return read(condition, bind); });
}

Result<Article> ArticleRepository::article(ArticleId id) const
{
    auto found = articles({id});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Error::NotFound, id.toString(), u"no such article"_s};
    return std::move(found->first());
}

Result<QList<Article>> ArticleRepository::read(const QString &condition, const Bind &bind) const
{
    QList<Article> articles;
    QHash<qint64, qsizetype> places;
    Query query(m_database, listSql.toString().arg(condition));
    bind(query);
    while (query.next()) {
        places.insert(query.integer(0), articles.size());
        articles += readArticle(query);
    }
    if (!query.ok())
        return query.error();

    Query tags(m_database, tagsSql.toString().arg(condition));
    bind(tags);
    while (tags.next()) {
        if (const auto place = places.constFind(tags.integer(0)); place != places.cend())
            articles[*place].tags += Tag{tags.id<TagId>(1), tags.text(2), tags.colour(3)};
    }
    if (!tags.ok())
        return tags.error();
    return articles;
}

Result<qint64> ArticleRepository::countOutsideTrash() const
{
    Query query(m_database, u"SELECT count(*) FROM article WHERE deleted_at IS NULL"_s);
    if (!query.next())
        return query.error();
    return query.integer(0);
}

Result<std::optional<StoredArticle>> ArticleRepository::findWhere(const QString &rest, const QString &value) const
{
    Query query(m_database, findSql.toString().arg(rest));
    query.bind(u":value"_s, value);
    if (query.next()) {
        return std::optional(StoredArticle{{query.integer(0)}, query.id<ArticleId>(1), {query.integer(2)},
                                           query.enumerator(3, ReadingState::Unread, ReadingState::Done), query.integer(4) != 0});
    }
    if (!query.ok())
        return query.error();
    return std::optional<StoredArticle>();
}

Result<StoredArticle> ArticleRepository::find(ArticleId id) const
{
    const auto found = findWhere(u"WHERE a.uuid = :value"_s, id.toString());
    if (!found)
        return found.error();
    if (!*found)
        return Error{Error::NotFound, id.toString(), u"no such article"_s};
    return **found;
}

Result<QList<ArticleId>> ArticleRepository::madeBy(BatchId batch) const
{
    Query query(m_database, u"SELECT uuid FROM article WHERE batch = :batch ORDER BY id"_s);
    query.bind(u":batch"_s, batch);
    QList<ArticleId> ids;
    while (query.next())
        ids += query.id<ArticleId>(0);
    if (!query.ok())
        return query.error();
    return ids;
}

Result<std::optional<StoredArticle>> ArticleRepository::withIdentity(const QString &identity) const
{
    if (identity.isEmpty())
        return std::optional<StoredArticle>();
    return findWhere(u"WHERE a.identity = :value AND a.identity <> ''"_s, identity);
}

Result<std::optional<StoredArticle>> ArticleRepository::fetchedFrom(const QString &address) const
{
    return findWhere(u"JOIN revision r ON r.article_id = a.id WHERE r.origin = :value AND r.fetched_at > 0"
                     " ORDER BY a.deleted_at IS NOT NULL, a.id LIMIT 1"_s,
                     address);
}

Result<std::optional<StoredArticle>> ArticleRepository::withTextHash(const QString &textHash) const
{
    return findWhere(u"JOIN revision r ON r.article_id = a.id WHERE r.text_hash = :value"
                     " ORDER BY a.deleted_at IS NOT NULL, r.id <> a.current_revision_id, a.id LIMIT 1"_s,
                     textHash);
}

Result<ArticleRow> ArticleRepository::insert(const New &article) const
{
    Query query(m_database, insertSql.toString());
    query.bind(u":uuid"_s, article.id);
    query.bind(u":identity"_s, article.identity);
    bindMetadata(query, article.metadata);
    query.bind(u":now"_s, article.addedAt);
    query.bind(u":batch"_s, article.batch);
    if (const auto done = query.exec(); !done)
        return done.error();
    return ArticleRow{query.insertedRow()};
}

Result<void> ArticleRepository::setCurrentRevision(ArticleRow row, RevisionRow revision, qint64 now) const
{
    Query query(m_database,
                u"UPDATE article SET current_revision_id = :revision, modified_at = :now WHERE id = :id"_s);
    query.bind(u":revision"_s, revision);
    query.bind(u":now"_s, now);
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<void> ArticleRepository::setMetadataAndNote(ArticleRow row, const Metadata &metadata, const QString &note,
                                                   qint64 now) const
{
    Query query(m_database, updateSql.toString());
    bindMetadata(query, metadata);
    query.bind(u":note"_s, note);
    query.bind(u":now"_s, now);
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<void> ArticleRepository::setReadingPosition(ArticleRow row, qint64 position) const
{
    Query query(m_database, u"UPDATE article SET reading_position = :position WHERE id = :id"_s);
    query.bind(u":position"_s, position);
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<void> ArticleRepository::setReadingState(ArticleRow row, ReadingState state) const
{
    Query query(m_database, u"UPDATE article SET reading_state = :state WHERE id = :id"_s);
    query.bind(u":state"_s, static_cast<qint64>(state));
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<void> ArticleRepository::setDeleted(ArticleRow row, std::optional<qint64> deletedAt, BatchId batch) const
{
    Query query(m_database, u"UPDATE article SET deleted_at = :at, deleted_batch = iif(:at IS NULL, NULL, :batch)"
                            " WHERE id = :id"_s);
    query.bind(u":at"_s, deletedAt);
    query.bind(u":batch"_s, batch);
    query.bind(u":id"_s, row);
    return query.exec();
}

} // namespace randnotiz
