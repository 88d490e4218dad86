#pragma once

#include "exchange/vault/filetext.h"
#include "exchange/vault/linepairs.h"
#include "exchange/vault/notebase.h"

namespace randnotiz::vault {

/// A part of the body of a rendered file that is merged for itself.
struct NoteUnit
{
    enum Kind : quint8 {
        Head,  ///< what stands before the first annotation
        Block, ///< one annotation, and what stands between it and the next one
        Tail,  ///< what stands behind the last one
    };
    Kind kind = Head;
    QByteArray key; ///< of a block: the annotation's id, from its second block on with "#2", …; else empty
    AnnotationId annotation;
    QByteArray content;   ///< NoteBlock::content
    bool deleted = false; ///< the annotation is deleted, its block stays
    Lines lines;          ///< the last one isn't blank
    qsizetype blankLines = 0; ///< behind them
};

/// A rendered file, taken apart: always one head, the blocks in their order, one tail.
struct NoteParts
{
    Lines frontMatter;
    QList<NoteUnit> units;

    const NoteUnit *block(const QByteArray &key) const;
};

NoteParts noteParts(const RenderedNote &note, const QList<qsizetype> &deleted = {});
/// Puts together what noteParts() took apart.
/// @param deleted filled with the indexes of the blocks that are deleted
RenderedNote renderedNote(const NoteParts &parts, QList<qsizetype> &deleted);

/// What a person made of a unit.
struct PlacedUnit
{
    qsizetype unit = 0; ///< index in NoteParts::units
    bool found = false; ///< false: the person took it out
    Lines lines;        ///< from the first line that belongs to it to the last
    LinePairs pairs;    ///< of the unit's lines and these
    Lines behind;       ///< the person's own lines, and blank ones, up to the next unit
};

/// The person's body, shared out among the units, in the person's order; joined, they are the body. The head comes
/// first and the tail last. A unit that isn't found stands behind the one that it followed, and has no lines.
QList<PlacedUnit> placedUnits(const QList<NoteUnit> &units, const Lines &theirs);

} // namespace randnotiz::vault
