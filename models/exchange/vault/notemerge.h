#pragma once

#include "domain/mergeconflict.h"
#include "exchange/vault/notebase.h"

#include <QByteArrayList>
#include <QSet>

namespace randnotiz {

struct MergeOptions
{
    /// What becomes of the block of an annotation that was deleted. One that the person wrote in is always kept
    /// and marked. Those that are marked already go with the first merge that removes.
    enum class Deleted { Mark, Remove };
    Deleted deleted = Deleted::Mark;
    /// Keys of the front matter that are nobody's but ours: they follow the library whatever the person wrote there.
    QByteArrayList ownKeys{"id", "revision", "annotations"};
    /// Annotations that this export leaves out although they are there: their blocks stay as they are.
    QSet<AnnotationId> leftOut = {};
};

struct MergedNote
{
    QByteArray bytes;
    NoteBase base; ///< for the next merge
    QList<MergeConflict> conflicts;
    /// False when the file as it was should be kept somewhere: on conflicts, without a base, and when a word that the
    /// person wrote would stand nowhere any more.
    bool certain = true;
};

/// Brings what has changed in the library since the last export into a file that a person may have changed since.
///
/// Three ways, by a diff3 of our own, block by block; blocks are known by their annotations' marks or by their lines, wherever the person
/// moved them. What the person wrote, inside our blocks and outside, stays as it is, byte for byte. Blocks keep the
/// person's order once there is one; new ones come behind the block that they follow in `ours`. What stands between two
/// blocks goes with the first of them, from a heading on with the second.
/// A line (or a front matter key) that both changed keeps the person's text; ours is put behind the block as a callout:
///
///     > [!conflict] Randnotiz has another text here:
///     > the lines as they would have been exported
///
/// which the next merge replaces if that line changes again, and otherwise leaves alone.
/// The files' line ends, byte order mark and missing last line end stay too. Trailing white space counts as no change.
///
/// What the person took out stays out as long as the annotation says the same, also where another template says more of
/// it. Of a block that stands in the file more than once, the copy that was left alone follows the library, or of several
/// such ones that between its neighbours; the others are the person's.
///
/// With the same base and ours, the result is `theirs`, byte for byte, but for marked blocks that are now removed. Pure,
/// any thread.
///
/// @param base   null: unknown. Then what both have is taken for it, nothing of `theirs` is dropped, and the result is
///               not certain.
/// @param theirs the file as it is now. One that is empty, or nothing but white space, gets all of `ours`.
MergedNote mergeNote(const NoteBase *base, const QByteArray &theirs, const RenderedNote &ours,
                     const MergeOptions &options = {});

} // namespace randnotiz
