#pragma once

#include "domain/article.h"
#include "domain/result.h"
#include "storage/rows.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace randnotiz {

class Database;

/// A body and its original in the form in which they are stored: hashed and compressed. Making one is the
/// dear part of an import, so it is done outside the Writer.
struct PackedRevision
{
    QString text;
    QString textHash;
    QByteArray structure;
    QString structureHash;
    qint64 words = 0;
    QString origin;
    QByteArray original;  ///< compressed; empty when there are no bytes to keep
    QString originalHash; ///< of the bytes before they were compressed
    QString mediaType;
    QString charset;
    qint64 fetchedMs = 0; ///< see Original
    bool textMissing = false; ///< see ImportedArticle
};

/// InvalidInput when the body breaks its contract or can't be written as UTF-8 and read back. Any thread.
Result<PackedRevision> packRevision(const ArticleBody &body, qint64 words, const Original &original);

/// A revision that the Writer resolves selectors in.
struct StoredRevision
{
    RevisionRow row;
    RevisionId id;
    ArticleRow article;
    QString textHash;
};

/// The SQL of tables `revision`, `revision_body` and `original`. Revisions are never changed.
class RevisionRepository
{
public:
    explicit RevisionRepository(Database &database) : m_database(database) {}

    /// NotFound; LibraryDamaged when text and structure don't fit each other.
    Result<Revision> currentOf(ArticleId article) const;
    /// Of those of `articles` that exist; a damaged one keeps none of the others back.
    Result<QHash<ArticleId, Result<Revision>>> currentOf(const QList<ArticleId> &articles) const;
    Result<Revision> revision(RevisionId id) const;
    /// NotFound when the bytes weren't kept; LibraryDamaged when they can't be unpacked.
    Result<Original> original(RevisionId id) const;

    Result<StoredRevision> find(RevisionId id) const;
    Result<StoredRevision> find(RevisionRow row) const;
    Result<QString> text(RevisionRow row) const;
    /// The revision of an article that has this text and structure: `preferred` before others, later ones before
    /// earlier ones.
    Result<std::optional<StoredRevision>> sameOf(ArticleRow article, const PackedRevision &revision,
                                                 RevisionRow preferred) const;
    /// Of one article, oldest first.
    Result<QList<RevisionSummary>> of(ArticleId article) const;

    Result<RevisionRow> insert(ArticleRow article, RevisionId id, const PackedRevision &revision, qint64 now,
                               BatchId batch) const;

private:
    Result<Revision> read(const QString &condition, const QString &value) const;
    Result<void> insertBody(RevisionRow row, const PackedRevision &revision) const;
    Result<void> insertOriginal(RevisionRow row, const PackedRevision &revision) const;

    Database &m_database;
};

} // namespace randnotiz
