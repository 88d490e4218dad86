#include "storage/annotationrepository.h"

#include "domain/articlebody.h"
#include "storage/conditions.h"
#include "storage/query.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView listSql =
    u"SELECT n.id, n.uuid, a.uuid, r.uuid, r.text_hash, n.position_start, n.position_end,"
    " n.quote_exact, n.quote_prefix, n.quote_suffix, n.colour, n.note,"
    " n.created_at, n.modified_at, n.deleted_at, n.version, x.state, x.position_start, x.position_end, x.score,"
    " k.annotation_id IS NOT NULL, coalesce(o.state = 2, 0)"
    " FROM annotation n JOIN article a ON a.id = n.article_id JOIN revision r ON r.id = n.revision_id"
    " LEFT JOIN anchor x ON x.annotation_id = n.id AND x.revision_id = a.current_revision_id"
    " LEFT JOIN anchor o ON o.annotation_id = n.id AND o.revision_id = n.revision_id"
    " LEFT JOIN kept_quote k ON k.annotation_id = n.id AND k.revision_id = a.current_revision_id"
    " AND k.quote_hash = n.quote_hash"
    " WHERE %1 ORDER BY a.added_at, a.id";

/// See Annotation::asksForReview(); over `annotation n JOIN article a`.
constexpr QStringView toReviewCondition =
    u"n.deleted_at IS NULL AND a.deleted_at IS NULL AND (n.id, a.current_revision_id) IN"
    " (SELECT annotation_id, revision_id FROM anchor WHERE state IN (2, 3)) AND NOT EXISTS"
    " (SELECT 1 FROM kept_quote k WHERE k.annotation_id = n.id AND k.revision_id = a.current_revision_id"
    " AND k.quote_hash = n.quote_hash)";

constexpr QStringView tagsSql =
    u"SELECT l.annotation_id, t.uuid, t.name, t.colour FROM annotation_tag l JOIN tag t ON t.id = l.tag_id"
    " WHERE t.deleted_at IS NULL AND l.annotation_id IN"
    " (SELECT n.id FROM annotation n JOIN article a ON a.id = n.article_id WHERE %1) ORDER BY t.name";

constexpr QStringView findSql =
    u"SELECT n.id, n.article_id, a.uuid, n.revision_id, a.current_revision_id, n.position_start, n.position_end,"
    " n.quote_exact, n.quote_prefix, n.quote_suffix, n.uuid, n.version, n.deleted_at IS NOT NULL, coalesce(o.state = 2, 0)"
    " FROM annotation n JOIN article a ON a.id = n.article_id"
    " LEFT JOIN anchor o ON o.annotation_id = n.id AND o.revision_id = n.revision_id WHERE %1 ORDER BY n.id";

constexpr QStringView insertSql =
    u"INSERT INTO annotation (uuid, article_id, revision_id, position_start, position_end,"
    " quote_exact, quote_prefix, quote_suffix, quote_hash, colour, note, created_at, modified_at, batch)"
    " VALUES (:uuid, :article, :revision, :start, :end,"
    " :exact, :prefix, :suffix, :hash, :colour, :note, :created, :modified, :batch)";

/// Without an anchor it is shown as an orphan: nobody knows where it stands.
void readAnchor(const Query &query, int column, Annotation &annotation)
{
    annotation.anchorState = AnchorState::Orphan;
    annotation.anchorScore = 0;
    if (query.isNull(column))
        return;
    annotation.anchorState = query.enumerator(column, AnchorState::Same, AnchorState::Reworded);
    annotation.anchor = {query.integer(column + 1), query.integer(column + 2)};
    annotation.anchorScore = static_cast<int>(query.integer(column + 3));
}

Annotation readAnnotation(const Query &query)
{
    Annotation annotation;
    annotation.id = query.id<AnnotationId>(1);
    annotation.article = query.id<ArticleId>(2);
    annotation.revision = query.id<RevisionId>(3);
    annotation.revisionHash = query.text(4);
    annotation.position = {query.integer(5), query.integer(6)};
    annotation.quote = {query.text(7), query.text(8), query.text(9)};
    annotation.colour = query.enumerator(10, Colour::Yellow, Colour::Purple);
    annotation.note = query.text(11);
    annotation.createdMs = query.integer(12);
    annotation.modifiedMs = query.integer(13);
    annotation.deletedMs = query.integer(14);
    annotation.version = query.integer(15);
    readAnchor(query, 16, annotation);
    annotation.quoteKept = query.integer(20) != 0;
    annotation.isUnplaced = query.integer(21) != 0;
    return annotation;
}

void bindSelectors(Query &query, const TextPositionSelector &position, const TextQuoteSelector &quote)
{
    query.bind(u":start"_s, position.start);
    query.bind(u":end"_s, position.end);
    query.bind(u":exact"_s, quote.exact);
    query.bind(u":prefix"_s, quote.prefix);
    query.bind(u":suffix"_s, quote.suffix);
    query.bind(u":hash"_s, quoteHash(quote));
}

/// Sorts each article's annotations, which stand together, into reading order.
void sortByArticle(QList<Annotation> &annotations)
{
    auto begin = annotations.begin();
    while (begin != annotations.end()) {
        const auto end = std::find_if(begin, annotations.end(),
                                      [begin](const Annotation &a) { return a.article != begin->article; });
        std::sort(begin, end, precedes);
        begin = end;
    }
}

QString ownTrashCondition(TrashFilter trash)
{
    switch (trash) {
    case TrashFilter::OutsideTrash:
        return u"n.deleted_at IS NULL"_s;
    case TrashFilter::InTrash:
        return u"n.deleted_at IS NOT NULL"_s;
    case TrashFilter::Everywhere:
        break;
    }
    return u"TRUE"_s;
}

QString trashCondition(TrashFilter trash)
{
    switch (trash) {
    case TrashFilter::OutsideTrash:
        return u"(n.deleted_at IS NULL AND a.deleted_at IS NULL)"_s;
    case TrashFilter::InTrash:
        return u"(n.deleted_at IS NOT NULL OR a.deleted_at IS NOT NULL)"_s;
    case TrashFilter::Everywhere:
        break;
    }
    return u"TRUE"_s;
}

} // namespace

QString quoteHash(const TextQuoteSelector &quote)
{
    const QChar end(u'\0');
    return sha256Hex(QStringView(QString(quote.exact + end + quote.prefix + end + quote.suffix + end)));
}

Result<QList<Annotation>> AnnotationRepository::of(ArticleId article, TrashFilter trash) const
{
    return read(u"a.uuid = :article AND "_s + ownTrashCondition(trash),
                [&article](Query &query) { query.bind(u":article"_s, article); });
}

Result<QList<Annotation>> AnnotationRepository::of(const QList<ArticleId> &articles, TrashFilter trash) const
{
    return readListed<Annotation>(u"a.uuid"_s, articles, [&](const QString &condition, const Bind &bind) {
        return read(condition + u" AND "_s + ownTrashCondition(trash), bind);
    });
}

Result<QList<Annotation>> AnnotationRepository::list(const QString &tag, TrashFilter trash) const
{
    const QString condition = trashCondition(trash);
    if (tag.isEmpty())
        return read(condition, [](Query &) {});
    const QString tagged =
        u" AND n.id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN (%1))"_s.arg(tagTreeSelect());
    return read(condition + tagged, [&tag](Query &query) { bindTagTree(query, tag); });
}

Result<QList<Annotation>> AnnotationRepository::toReview(ArticleId article) const
{
    if (article.isNull())
        return read(toReviewCondition.toString(), [](Query &) {});
    return read(u"a.uuid = :article AND "_s + toReviewCondition.toString(),
                [&article](Query &query) { query.bind(u":article"_s, article); });
}

Result<qint64> AnnotationRepository::countToReview() const
{
    Query query(m_database, u"SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article_id WHERE "_s
                                + toReviewCondition.toString());
    if (!query.next())
        return query.error();
    return query.integer(0);
}

Result<Annotation> AnnotationRepository::annotation(AnnotationId id) const
{
    auto found = read(u"n.uuid = :id"_s, [&id](Query &query) { query.bind(u":id"_s, id); });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Error::NotFound, id.toString(), u"no such annotation"_s};
    return std::move(found->first());
}

Result<QList<Annotation>> AnnotationRepository::annotations(const QList<AnnotationId> &ids) const
{
    return readListed<Annotation>(u"n.uuid"_s, ids, [this](const QString &condition, const Bind &bind) { return read(condition, bind); });
}

Result<QHash<AnnotationRow, Annotation>> AnnotationRepository::annotations(const QList<AnnotationRow> &rows) const
{
    QHash<AnnotationRow, Annotation> all;
    std::optional<Error> error;
    inParts(rows.size(), [&](qsizetype begin, qsizetype length) {
        const auto found = readUnsorted(inList(u"n.id"_s, length), [&](Query &query) {
            for (qsizetype i = 0; i < length; ++i)
                query.bind(u":v%1"_s.arg(i), rows[begin + i]);
        });
        if (!found) {
            error = found.error();
            return false;
        }
        for (const auto &[row, place] : found->places.asKeyValueRange())
            all.insert(row, found->annotations[place]);
        return true;
    });
    if (error)
        return *error;
    return all;
}

Result<AnnotationRepository::Unsorted> AnnotationRepository::readUnsorted(const QString &condition, const Bind &bind) const
{
    Unsorted found;
    Query query(m_database, listSql.toString().arg(condition));
    bind(query);
    while (query.next()) {
        found.places.insert({query.integer(0)}, found.annotations.size());
        found.annotations += readAnnotation(query);
    }
    if (!query.ok())
        return query.error();

    Query tags(m_database, tagsSql.toString().arg(condition));
    bind(tags);
    while (tags.next()) {
        if (const auto place = found.places.constFind({tags.integer(0)}); place != found.places.cend())
            found.annotations[*place].tags += Tag{tags.id<TagId>(1), tags.text(2), tags.colour(3)};
    }
    if (!tags.ok())
        return tags.error();
    return found;
}

Result<QList<Annotation>> AnnotationRepository::read(const QString &condition, const Bind &bind) const
{
    auto found = readUnsorted(condition, bind);
    if (!found)
        return found.error();
    sortByArticle(found->annotations);
    return std::move(found->annotations);
}

Result<QList<StoredAnnotation>> AnnotationRepository::findWhere(const QString &condition, const Bind &bind) const
{
    QList<StoredAnnotation> annotations;
    Query query(m_database, findSql.toString().arg(condition));
    bind(query);
    while (query.next()) {
        annotations += {{query.integer(0)},
                        {query.integer(1)},
                        query.id<ArticleId>(2),
                        {query.integer(3)},
                        {query.integer(4)},
                        {query.integer(5), query.integer(6)},
                        {query.text(7), query.text(8), query.text(9)},
                        query.id<AnnotationId>(10),
                        query.integer(11),
                        query.integer(12) != 0,
                        query.integer(13) != 0};
    }
    if (!query.ok())
        return query.error();
    return annotations;
}

Result<StoredAnnotation> AnnotationRepository::find(AnnotationId id) const
{
    const auto found = findWhere(u"n.uuid = :id"_s, [&id](Query &query) { query.bind(u":id"_s, id); });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Error::NotFound, id.toString(), u"no such annotation"_s};
    return found->first();
}

Result<QList<StoredAnnotation>> AnnotationRepository::allOf(ArticleRow article) const
{
    return findWhere(u"n.article_id = :id"_s, [article](Query &query) { query.bind(u":id"_s, article); });
}

Result<QList<AnnotationId>> AnnotationRepository::madeBy(BatchId batch) const
{
    Query query(m_database, u"SELECT uuid FROM annotation WHERE batch = :batch ORDER BY id"_s);
    query.bind(u":batch"_s, batch);
    QList<AnnotationId> ids;
    while (query.next())
        ids += query.id<AnnotationId>(0);
    if (!query.ok())
        return query.error();
    return ids;
}

Result<AnnotationRow> AnnotationRepository::insert(ArticleRow article, RevisionRow revision,
                                                   const Annotation &annotation, BatchId batch) const
{
    if (const auto present = find(annotation.id); present)
        return Error{Error::Conflict, annotation.id.toString(), u"an annotation of this id exists"_s};
    else if (present.error().code != Error::NotFound)
        return present.error();

    Query query(m_database, insertSql.toString());
    query.bind(u":uuid"_s, annotation.id);
    query.bind(u":article"_s, article);
    query.bind(u":revision"_s, revision);
    bindSelectors(query, annotation.position, annotation.quote);
    query.bind(u":colour"_s, static_cast<qint64>(annotation.colour));
    query.bind(u":note"_s, annotation.note);
    query.bind(u":created"_s, annotation.createdMs);
    query.bind(u":modified"_s, annotation.modifiedMs);
    query.bind(u":batch"_s, batch);
    if (const auto done = query.exec(); !done)
        return done.error();
    return AnnotationRow{query.insertedRow()};
}

Result<void> AnnotationRepository::update(AnnotationRow row, const Edit &edit, qint64 now) const
{
    QString sql = u"UPDATE annotation SET modified_at = :now, version = version + 1"_s;
    if (edit.colour)
        sql += u", colour = :colour"_s;
    if (edit.note)
        sql += u", note = :note"_s;
    if (edit.selectors) {
        sql += u", revision_id = :revision, position_start = :start, position_end = :end, quote_exact = :exact,"
               " quote_prefix = :prefix, quote_suffix = :suffix, quote_hash = :hash"_s;
    }
    Query query(m_database, sql + u" WHERE id = :id"_s);
    query.bind(u":id"_s, row);
    query.bind(u":now"_s, now);
    if (edit.colour)
        query.bind(u":colour"_s, static_cast<qint64>(*edit.colour));
    if (edit.note)
        query.bind(u":note"_s, *edit.note);
    if (edit.selectors) {
        query.bind(u":revision"_s, edit.selectors->revision);
        bindSelectors(query, edit.selectors->position, edit.selectors->quote);
    }
    return query.exec();
}

Result<void> AnnotationRepository::setDeleted(AnnotationRow row, std::optional<qint64> deletedAt,
                                              BatchId batch) const
{
    Query query(m_database, u"UPDATE annotation SET deleted_at = :at, deleted_batch = iif(:at IS NULL, NULL, :batch)"
                            " WHERE id = :id"_s);
    query.bind(u":at"_s, deletedAt);
    query.bind(u":batch"_s, batch);
    query.bind(u":id"_s, row);
    return query.exec();
}

} // namespace randnotiz
