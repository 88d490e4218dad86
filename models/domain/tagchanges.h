#pragma once

#include "domain/tag.h"

#include <QHash>
#include <QList>

#include <optional>

/// The changes that can be made to tags themselves (which things carry them: ChangeTags in domain/changes.h).
///
/// All but one are answered with what became of every tag that they touched, whole: ReplayTags takes exactly that back,
/// and does it again.
namespace randnotiz {

enum class TagPlace : quint8 {
    Listed,
    InTrash,
    Gone, ///< merged into another tag, or its making was taken back; kept for whoever takes that back in turn
};

/// All of a tag that a reader can change. What carries it stays on it wherever it is.
struct TagState
{
    QString name; ///< as tagName() leaves it; those of listed tags differ in more than case
    QString description;                   ///< plain text, for the code book
    std::optional<quint32> colour;         ///< 0xRRGGBB
    TagPlace place = TagPlace::Listed;
    TagId mergedInto; ///< null unless merged

    friend bool operator==(const TagState &, const TagState &) = default;
};

struct TagTransition
{
    TagId id;
    TagState before;
    TagState after;
    qint64 version = 0; ///< that the tag has now: replaying is a Conflict once it has another
};

struct TagsChanged
{
    QList<TagTransition> tags; ///< in the order in which it was done
    QList<TagLink> linked;     ///< what carries a tag that something was merged into, and did not before

    bool isEmpty() const { return tags.isEmpty() && linked.isEmpty(); }
    /// The version that each of the tags has now: one that was changed more than once has that of its last change.
    QHash<TagId, qint64> versions() const
    {
        QHash<TagId, qint64> last;
        for (const TagTransition &transition : tags)
            last[transition.id] = qMax(last.value(transition.id), transition.version);
        return last;
    }
};

/// Gives a tag, and all tags below it, another name: a rename, a move below another tag, or a merge.
/// A tag whose new name another one has is merged into that one: what carries it (in the trash too) carries the other
/// one besides, which takes over its description and, unless it has one, its colour.
/// Errors: NotFound; InvalidInput, see checkedTagName(); BelowItself; NameTaken when it would merge and must not.
struct MoveTag
{
    using Outcome = TagsChanged;
    QString from; ///< also a level that is no tag itself
    QString to;   ///< another capitalisation of `from` is a rename
    bool merges = false;
};

/// A tag as the caller knows it.
struct TagStamp
{
    TagId id;
    qint64 version = 0; ///< 0: any
};

/// Moves tags to the trash or back; those that are there already are left alone. A tag that comes back when another one
/// has its name by then is merged into that one. NotFound; Conflict.
struct SetTagsTrashed
{
    using Outcome = TagsChanged;
    QList<TagStamp> tags;
    bool trashed = true;
};

/// Changes the fields that are set; makes the tag where there is none of that name.
/// NotFound for an unknown id; InvalidInput for a name (see checkedTagName()) or a colour that is none; Conflict.
struct EditTag
{
    using Outcome = TagsChanged;
    Tag tag; ///< by its id, or by name where that is null; its colour says nothing
    qint64 version = 0; ///< 0: any
    std::optional<QString> description;
    std::optional<std::optional<quint32>> colour; ///< nothing inside: no colour
};

/// Takes back what was done, or does it again: all of it, or Conflict.
struct ReplayTags
{
    using Outcome = TagsChanged; ///< the same, with the versions that the tags have now
    TagsChanged change;
    bool back = true;
};

/// Remembers that two tags only look alike, or forgets it.
struct SetDistinctTags
{
    using Outcome = bool; ///< whether it was remembered before
    TagId first;
    TagId second;
    bool distinct = true;
};

} // namespace randnotiz
