#pragma once

#include "domain/annotation.h"
#include "domain/articlefilter.h"
#include "domain/result.h"
#include "storage/rows.h"

#include <QHash>

#include <functional>
#include <optional>

namespace randnotiz {

class Database;
class Query;

/// What the Writer knows of an annotation before it changes it.
struct StoredAnnotation
{
    AnnotationRow row;
    ArticleRow article;
    ArticleId articleId;
    RevisionRow revision;
    RevisionRow currentRevision; ///< of its article
    TextPositionSelector position;
    TextQuoteSelector quote;
    AnnotationId id;
    qint64 version = 0;
    bool inTrash = false; ///< by itself; its article may be, too
    bool isUnplaced = false; ///< see Annotation
};

/// SHA-256 over exact, prefix and suffix, each followed by U+0000, which no canonical text holds.
QString quoteHash(const TextQuoteSelector &quote);

/// The SQL of table `annotation`, and what it reads of others.
class AnnotationRepository
{
public:
    explicit AnnotationRepository(Database &database) : m_database(database) {}

    /// In reading order, with their tags. The filter asks about the annotations' own trash only.
    Result<QList<Annotation>> of(ArticleId article, TrashFilter trash) const;
    /// Of several articles; those of one stand together.
    Result<QList<Annotation>> of(const QList<ArticleId> &articles, TrashFilter trash) const;
    /// By article, oldest first, then in reading order. Those of articles in the trash count as in the trash.
    Result<QList<Annotation>> list(const QString &tag, TrashFilter trash) const;
    /// Those that ask for a review (see Annotation), in that order, outside the trash; null: of all articles.
    Result<QList<Annotation>> toReview(ArticleId article) const;
    Result<qint64> countToReview() const;
    /// NotFound; in the trash too.
    Result<Annotation> annotation(AnnotationId id) const;
    /// Those of `ids` that exist (in the trash too), in no particular order.
    Result<QList<Annotation>> annotations(const QList<AnnotationId> &ids) const;
    /// The same by their rows.
    Result<QHash<AnnotationRow, Annotation>> annotations(const QList<AnnotationRow> &rows) const;

    /// NotFound; in the trash too.
    Result<StoredAnnotation> find(AnnotationId id) const;
    Result<QList<StoredAnnotation>> allOf(ArticleRow article) const;
    /// That this act made; in the trash too.
    Result<QList<AnnotationId>> madeBy(BatchId batch) const;

    /// Conflict when there is an annotation of that id already.
    Result<AnnotationRow> insert(ArticleRow article, RevisionRow revision, const Annotation &annotation,
                                 BatchId batch) const;
    /// Sets what is set, and counts as one change: raises the version.
    struct Edit
    {
        std::optional<Colour> colour;
        std::optional<QString> note;
        struct Selectors
        {
            RevisionRow revision;
            TextPositionSelector position;
            TextQuoteSelector quote;
        };
        std::optional<Selectors> selectors;
    };
    Result<void> update(AnnotationRow row, const Edit &edit, qint64 now) const;
    Result<void> setDeleted(AnnotationRow row, std::optional<qint64> deletedAt, BatchId batch) const;

private:
    using Bind = std::function<void(Query &)>;

    struct Unsorted
    {
        QList<Annotation> annotations;       ///< by article
        QHash<AnnotationRow, qsizetype> places; ///< in `annotations`
    };

    Result<Unsorted> readUnsorted(const QString &condition, const Bind &bind) const;
    Result<QList<Annotation>> read(const QString &condition, const Bind &bind) const;
    Result<QList<StoredAnnotation>> findWhere(const QString &condition, const Bind &bind) const;

    Database &m_database;
};

} // namespace randnotiz
