#pragma once

#include "domain/result.h"
#include "domain/tag.h"
#include "storage/rows.h"

#include <optional>

namespace randnotiz {

class Database;

/// A tag with its row.
struct StoredTag
{
    TagRow row;
    Tag tag;
    bool inTrash = false;
};

/// The SQL of tables `tag`, `article_tag` and `annotation_tag`.
class TagRepository
{
public:
    explicit TagRepository(Database &database) : m_database(database) {}

    /// Outside the trash, with their counts, by name in code point order.
    Result<QList<TagCount>> list(bool withUnused) const;

    /// By id, or by name where the id is null; in the trash too.
    Result<std::optional<StoredTag>> find(const Tag &tag) const;
    /// @param tag with a name as tagName() leaves it, and an id
    Result<TagRow> insert(const Tag &tag, qint64 now, BatchId batch) const;
    Result<void> takeOutOfTrash(TagRow row) const;

    /// @returns false when the link was there already
    Result<bool> link(ArticleRow article, TagRow tag, BatchId batch) const;
    Result<bool> link(AnnotationRow annotation, TagRow tag, BatchId batch) const;
    /// @returns false when there was no such link
    Result<bool> unlink(ArticleRow article, TagRow tag) const;
    Result<bool> unlink(AnnotationRow annotation, TagRow tag) const;

private:
    Result<bool> changeLink(const QString &sql, qint64 target, TagRow tag, std::optional<BatchId> batch) const;

    Database &m_database;
};

} // namespace randnotiz
