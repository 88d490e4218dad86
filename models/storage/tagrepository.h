#pragma once

#include "domain/changes.h"
#include "domain/codebook.h"
#include "domain/result.h"
#include "storage/rows.h"

#include <optional>

namespace randnotiz {

class Database;

/// A tag with its row.
struct StoredTag
{
    TagRow row;
    Tag tag;
    TagState state;
    qint64 version = 0;
};

/// The SQL of tables `tag`, `article_tag`, `annotation_tag` and `distinct_tags`; what counts stands in TagStatistics.
class TagRepository
{
public:
    explicit TagRepository(Database &database) : m_database(database) {}

    /// Wherever it is.
    Result<std::optional<StoredTag>> withId(TagId id) const;
    /// The listed tag of this name, which is compared folded.
    Result<std::optional<StoredTag>> named(const QString &name) const;
    /// The listed tags of this name and below it, those of fewer characters first.
    Result<QList<StoredTag>> tree(const QString &name) const;

    /// @param tag with a name as tagName() leaves it, and an id
    Result<TagRow> insert(const Tag &tag, qint64 now, BatchId batch) const;
    /// Counts as a change: raises the version. StorageFailed when another listed tag has its name.
    Result<void> setState(TagRow row, const TagState &state, qint64 now, BatchId batch) const;

    /// @returns false when the link was there already
    Result<bool> link(ArticleRow article, TagRow tag, BatchId batch) const;
    Result<bool> link(AnnotationRow annotation, TagRow tag, BatchId batch) const;
    /// @returns false when there was no such link
    Result<bool> unlink(ArticleRow article, TagRow tag) const;
    Result<bool> unlink(AnnotationRow annotation, TagRow tag) const;
    /// What carries `from`, in the trash too, carries `to` besides. @returns what did not carry it before
    Result<QList<TagLink>> copyLinks(TagRow from, const StoredTag &to, BatchId batch) const;

    /// What carries the tag outside the trash.
    struct Carriers
    {
        QList<ArticleId> articles;
        QList<std::pair<ArticleId, AnnotationId>> annotations;
    };
    Result<Carriers> carriers(TagRow tag) const;

    /// @returns whether they were distinct before
    Result<bool> setDistinct(TagRow first, TagRow second, bool distinct, BatchId batch) const;
    /// All pairs, in either order within a pair.
    Result<QList<std::pair<TagId, TagId>>> distinct() const;

private:
    Result<QList<StoredTag>> find(const QString &condition, const QString &value) const;
    Result<bool> changeLink(const QString &sql, qint64 target, TagRow tag, std::optional<BatchId> batch) const;

    Database &m_database;
};

} // namespace randnotiz
