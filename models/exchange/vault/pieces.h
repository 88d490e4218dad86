#pragma once

#include "exchange/vault/noteunits.h"

namespace randnotiz::vault {

/// What stands in the merged file for a unit.
struct Piece
{
    NoteUnit::Kind kind = NoteUnit::Head;
    QByteArray key;
    Lines before; ///< a heading of the person's, and what follows it
    Lines lines;  ///< merged
    Lines behind; ///< the person's own lines
    bool openEnd = false; ///< `lines` has lines at its end that the person's file hadn't, and what follows may have to be parted from them
    qsizetype place = -1; ///< in the person's order; -1: it wasn't there
    qsizetype unit = -1;  ///< in the base
    bool found = true;    ///< the person's file holds it
};

/// Puts the pieces of a body in order, with those that are new in `ours`: see mergeNote().
/// @param leading the person's own lines before all pieces
/// @param pieces  of all units of the base, in the person's order
Lines arrangedBody(const Lines &leading, QList<Piece> pieces, const NoteParts &base, const NoteParts &ours, bool blankBetween);

} // namespace randnotiz::vault
