#include "storage/revisionrepository.h"

#include "domain/bodycodec.h"
#include "storage/conditions.h"
#include "storage/database.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView readSql =
    u"SELECT r.uuid, a.uuid, r.text_hash, r.origin, r.created_at, r.fetched_at, b.text, b.structure"
    " FROM article a JOIN revision r ON r.article_id = a.id JOIN revision_body b ON b.revision_id = r.id"
    " WHERE ";

constexpr QStringView summarySql =
    u"SELECT r.uuid, r.text_hash, r.origin, r.words, r.created_at, r.fetched_at,"
    " EXISTS (SELECT 1 FROM original o WHERE o.revision_id = r.id), r.text_missing, r.id = a.current_revision_id"
    " FROM article a JOIN revision r ON r.article_id = a.id WHERE a.uuid = :article ORDER BY r.id";

constexpr QStringView insertSql =
    u"INSERT INTO revision (uuid, article_id, text_hash, structure_hash, words, origin, fetched_at, text_missing, created_at,"
    " batch)"
    " VALUES (:uuid, :article, :text_hash, :structure_hash, :words, :origin, :fetched, :missing, :now, :batch)";

StoredRevision storedRevision(const Query &query)
{
    return {{query.integer(0)}, query.id<RevisionId>(1), {query.integer(2)}, query.text(3)};
}

Result<Revision> readRevision(const Query &query)
{
    auto body = decodeBody(query.text(6), query.bytes(7));
    if (!body)
        return Error{body.error().code, query.text(0), body.error().cause};
    return Revision{query.id<RevisionId>(0), query.id<ArticleId>(1), query.text(2),
                    std::move(*body),        query.text(3),          query.integer(4), query.integer(5)};
}

Error notFound(const QString &subject)
{
    return {Error::NotFound, subject, u"no such revision"_s};
}

} // namespace

Result<PackedRevision> packRevision(const ArticleBody &body, qint64 words, const Original &original)
{
    const QByteArray utf8 = body.text.toUtf8();
    if (!body.isConsistent() || body.text.contains(QChar(u'\0')) || QString::fromUtf8(utf8) != body.text)
        return Error{Error::InvalidInput, original.origin, u"text and structure don't fit each other"_s};

    PackedRevision packed;
    packed.text = body.text;
    packed.textHash = sha256Hex(QByteArrayView(utf8));
    packed.structure = encodeStructure(body);
    packed.structureHash = sha256Hex(QByteArrayView(packed.structure));
    packed.words = words;
    packed.origin = original.origin;
    packed.fetchedMs = original.fetchedMs;
    if (!original.bytes.isEmpty()) {
        // The quickest: a better one takes as long as all the rest of an import, for a tenth of the size.
        constexpr int quickest = 1;
        packed.original = qCompress(original.bytes, quickest);
        // Taken twice it would be a twentieth of an import.
        packed.originalHash = original.hash.isEmpty() ? sha256Hex(QByteArrayView(original.bytes)) : original.hash;
        packed.mediaType = original.mediaType;
        packed.charset = original.charset;
    }
    return packed;
}

Result<Revision> RevisionRepository::currentOf(ArticleId article) const
{
    return read(u"a.uuid = :value AND r.id = a.current_revision_id"_s, article.toString());
}

Result<QHash<ArticleId, Result<Revision>>> RevisionRepository::currentOf(const QList<ArticleId> &articles) const
{
    QHash<ArticleId, Result<Revision>> revisions;
    const auto read = [&](const QString &condition, const auto &bind) -> Result<QList<ArticleId>> {
        Query query(m_database, readSql.toString() + u"r.id = a.current_revision_id AND "_s + condition);
        bind(query);
        QList<ArticleId> found;
        while (query.next()) {
            found += query.id<ArticleId>(1);
            revisions.insert(found.constLast(), readRevision(query));
        }
        if (!query.ok())
            return query.error();
        return found;
    };
    if (const auto found = readListed<ArticleId>(u"a.uuid"_s, articles, read); !found)
        return found.error();
    return revisions;
}

Result<Revision> RevisionRepository::revision(RevisionId id) const
{
    return read(u"r.uuid = :value"_s, id.toString());
}

Result<Revision> RevisionRepository::read(const QString &condition, const QString &value) const
{
    Query query(m_database, readSql.toString() + condition);
    query.bind(u":value"_s, value);
    if (!query.next())
        return query.ok() ? notFound(value) : query.error();

    return readRevision(query);
}

Result<Original> RevisionRepository::original(RevisionId id) const
{
    Query query(m_database, u"SELECT o.bytes, o.hash, r.origin, o.media_type, o.charset, r.fetched_at"
                            " FROM revision r JOIN original o ON o.revision_id = r.id WHERE r.uuid = :id"_s);
    query.bind(u":id"_s, id);
    if (!query.next())
        return query.ok() ? notFound(id.toString()) : query.error();
    const QByteArray bytes = qUncompress(query.bytes(0));
    if (bytes.isEmpty())
        return Error{Error::LibraryDamaged, id.toString(), u"the original can't be unpacked"_s};
    return Original{bytes, query.text(1), query.text(2), query.text(3), query.text(4), query.integer(5)};
}

Result<StoredRevision> RevisionRepository::find(RevisionId id) const
{
    Query query(m_database, u"SELECT id, uuid, article_id, text_hash FROM revision WHERE uuid = :id"_s);
    query.bind(u":id"_s, id);
    if (!query.next())
        return query.ok() ? notFound(id.toString()) : query.error();
    return storedRevision(query);
}

Result<StoredRevision> RevisionRepository::find(RevisionRow row) const
{
    Query query(m_database, u"SELECT id, uuid, article_id, text_hash FROM revision WHERE id = :id"_s);
    query.bind(u":id"_s, row);
    if (!query.next())
        return query.ok() ? notFound({}) : query.error();
    return storedRevision(query);
}

Result<QString> RevisionRepository::text(RevisionRow row) const
{
    Query query(m_database, u"SELECT text FROM revision_body WHERE revision_id = :id"_s);
    query.bind(u":id"_s, row);
    if (!query.next())
        return query.ok() ? notFound({}) : query.error();
    return query.text(0);
}

Result<std::optional<StoredRevision>> RevisionRepository::sameOf(ArticleRow article, const PackedRevision &revision,
                                                                 RevisionRow preferred) const
{
    Query query(m_database, u"SELECT id, uuid, article_id, text_hash FROM revision"
                            " WHERE article_id = :article AND text_hash = :text AND structure_hash = :structure"
                            " ORDER BY id = :preferred DESC, id DESC LIMIT 1"_s);
    query.bind(u":article"_s, article);
    query.bind(u":text"_s, revision.textHash);
    query.bind(u":structure"_s, revision.structureHash);
    query.bind(u":preferred"_s, preferred);
    if (query.next())
        return std::optional(storedRevision(query));
    if (!query.ok())
        return query.error();
    return std::optional<StoredRevision>();
}

Result<QList<RevisionSummary>> RevisionRepository::of(ArticleId article) const
{
    Query query(m_database, summarySql.toString());
    query.bind(u":article"_s, article);
    QList<RevisionSummary> revisions;
    while (query.next()) {
        revisions += {query.id<RevisionId>(0), query.text(1),         query.text(2),
                      query.integer(3),        query.integer(4),      query.integer(5),
                      query.integer(6) != 0,   query.integer(7) != 0, query.integer(8) != 0};
    }
    if (!query.ok())
        return query.error();
    return revisions;
}

Result<RevisionRow> RevisionRepository::insert(ArticleRow article, RevisionId id, const PackedRevision &revision,
                                               qint64 now, BatchId batch) const
{
    Query query(m_database, insertSql.toString());
    query.bind(u":uuid"_s, id);
    query.bind(u":article"_s, article);
    query.bind(u":text_hash"_s, revision.textHash);
    query.bind(u":structure_hash"_s, revision.structureHash);
    query.bind(u":words"_s, revision.words);
    query.bind(u":origin"_s, revision.origin);
    query.bind(u":fetched"_s, revision.fetchedMs);
    query.bind(u":missing"_s, qint64(revision.textMissing));
    query.bind(u":now"_s, now);
    query.bind(u":batch"_s, batch);
    if (const auto done = query.exec(); !done)
        return done.error();

    const RevisionRow row{query.insertedRow()};
    if (const auto done = insertBody(row, revision); !done)
        return done.error();
    if (revision.original.isEmpty())
        return row;
    if (const auto done = insertOriginal(row, revision); !done)
        return done.error();
    return row;
}

Result<void> RevisionRepository::insertBody(RevisionRow row, const PackedRevision &revision) const
{
    Query query(m_database, u"INSERT INTO revision_body (revision_id, text, structure) VALUES (:id, :text, :structure)"_s);
    query.bind(u":id"_s, row);
    query.bind(u":text"_s, revision.text);
    query.bind(u":structure"_s, revision.structure);
    return query.exec();
}

Result<void> RevisionRepository::insertOriginal(RevisionRow row, const PackedRevision &revision) const
{
    Query query(m_database, u"INSERT INTO original (revision_id, bytes, hash, media_type, charset)"
                            " VALUES (:id, :bytes, :hash, :media_type, :charset)"_s);
    query.bind(u":id"_s, row);
    query.bind(u":bytes"_s, revision.original);
    query.bind(u":hash"_s, revision.originalHash);
    query.bind(u":media_type"_s, revision.mediaType);
    query.bind(u":charset"_s, revision.charset);
    return query.exec();
}

} // namespace randnotiz
