#pragma once

#include "domain/codebook.h"
#include "domain/result.h"
#include "storage/rows.h"

namespace randnotiz {

class Database;

/// Counts what carries tags: the SQL over `tag` and its links that only reads.
class TagStatistics
{
public:
    explicit TagStatistics(Database &database) : m_database(database) {}

    /// Listed tags by name in code point order. Without `withUnused` those only that something carries, or that
    /// have a description or a colour.
    Result<QList<TagCount>> list(bool withUnused) const;
    /// All listed tags and the levels above them, by name, case folded.
    Result<Codebook> codebook() const;
    /// By the number of annotations, then of articles, the largest first. NotFound when no such tag is listed.
    Result<QList<TagCompanion>> companions(const QString &name) const;
    /// Errors: those of MoveTag, except NameTaken.
    Result<TagMovePreview> preview(const QString &from, const QString &to) const;
    /// The last deleted first.
    Result<QList<TrashedTag>> trashed() const;

private:
    Result<TagUse> useBelow(const QString &name) const;
    Result<qint64> carriersOfBoth(TagRow first, TagRow second) const;

    Database &m_database;
};

} // namespace randnotiz
