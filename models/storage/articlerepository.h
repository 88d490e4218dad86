#pragma once

#include "domain/article.h"
#include "domain/articlefilter.h"
#include "domain/result.h"
#include "storage/rows.h"

#include <QList>

#include <functional>
#include <optional>

namespace randnotiz {

class Database;
class Query;

/// What the Writer knows of an article before it changes it.
struct StoredArticle
{
    ArticleRow row;
    ArticleId id;
    RevisionRow currentRevision;
    ReadingState state = ReadingState::Unread;
    bool inTrash = false;
};

/// The SQL of table `article`.
class ArticleRepository
{
public:
    explicit ArticleRepository(Database &database) : m_database(database) {}

    /// Oldest first, with tags and the number of annotations, by two queries in all.
    Result<QList<Article>> list(const ArticleFilter &filter) const;
    /// Those of `ids` that exist, in the trash too.
    Result<QList<Article>> articles(const QList<ArticleId> &ids) const;
    /// NotFound; in the trash too.
    Result<Article> article(ArticleId id) const;
    Result<qint64> countOutsideTrash() const;

    /// NotFound.
    Result<StoredArticle> find(ArticleId id) const;
    /// That this act made; in the trash too.
    Result<QList<ArticleId>> madeBy(BatchId batch) const;
    Result<std::optional<StoredArticle>> withIdentity(const QString &identity) const;
    /// The article that was once fetched from this canonical address; one outside the trash before one in it.
    Result<std::optional<StoredArticle>> fetchedFrom(const QString &address) const;
    /// The article one of whose revisions has this text: one outside the trash before one in it, and
    /// one whose present text it is before one that had it once.
    Result<std::optional<StoredArticle>> withTextHash(const QString &textHash) const;

    struct New
    {
        ArticleId id;
        QString identity;
        Metadata metadata;
        qint64 addedAt = 0;
        BatchId batch;
    };
    /// setCurrentRevision() must follow in the same transaction.
    Result<ArticleRow> insert(const New &article) const;
    Result<void> setCurrentRevision(ArticleRow row, RevisionRow revision, qint64 now) const;
    /// Counts as a change: raises the version.
    Result<void> setMetadataAndNote(ArticleRow row, const Metadata &metadata, const QString &note, qint64 now) const;
    Result<void> setReadingPosition(ArticleRow row, qint64 position) const;
    Result<void> setReadingState(ArticleRow row, ReadingState state) const;
    /// Nothing takes it out of the trash.
    Result<void> setDeleted(ArticleRow row, std::optional<qint64> deletedAt, BatchId batch) const;

private:
    using Bind = std::function<void(Query &)>;

    /// All for which `condition` over `article a` holds.
    Result<QList<Article>> read(const QString &condition, const Bind &bind) const;
    Result<std::optional<StoredArticle>> findWhere(const QString &rest, const QString &value) const;

    Database &m_database;
};

} // namespace randnotiz
