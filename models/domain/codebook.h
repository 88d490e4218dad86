#pragma once

#include "domain/tag.h"

#include <QList>

namespace randnotiz {

/// How many things outside the trash carry a tag. An annotation of an article in the trash counts as in the trash.
struct TagUse
{
    qint64 articles = 0;
    qint64 annotations = 0;

    friend bool operator==(const TagUse &, const TagUse &) = default;
};

/// One entry of the code book: a tag, or a level that only stands above tags.
struct CodebookEntry
{
    Tag tag; ///< its id is null for a level that is no tag itself
    QString description;
    qint64 version = 0;
    TagUse own;       ///< of this very tag
    TagUse withBelow; ///< of it or a tag below it; what carries several counts once

    friend bool operator==(const CodebookEntry &, const CodebookEntry &) = default;
};

/// All tags outside the trash with every level above them; each follows the one above it.
using Codebook = QList<CodebookEntry>;

/// A tag that stands beside another one.
struct TagCompanion
{
    Tag tag;
    qint64 articles = 0;    ///< that carry both, themselves or on one of their annotations
    qint64 annotations = 0; ///< that carry both
};

/// What renaming a tag would do; see MoveTag.
struct TagMovePreview
{
    /// A tag that would become one with another.
    struct Merge
    {
        Tag from;
        Tag into;
    };

    QString from;       ///< as it is written now
    QString to;         ///< as it would be written
    qint64 renamed = 0; ///< tags that would get another name
    QList<Merge> merges;
    TagUse use;      ///< what carries one of these tags
    qint64 both = 0; ///< articles and annotations that carry both tags of a merge
};

/// A tag that lies in the trash.
struct TrashedTag
{
    Tag tag;
    qint64 deletedMs = 0;
    qint64 version = 0;
    TagUse use; ///< what would carry it again
};

} // namespace randnotiz
