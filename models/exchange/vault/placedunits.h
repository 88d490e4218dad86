#pragma once

#include "exchange/vault/linepairs.h"
#include "exchange/vault/noteunits.h"

namespace randnotiz::vault {

/// What a person made of a unit.
struct PlacedUnit
{
    qsizetype unit = 0; ///< index in NoteParts::units
    bool found = false; ///< false: the person took it out
    Lines lines;        ///< from the first line that belongs to it to the last
    LinePairs pairs;    ///< of the unit's lines and these
    Lines behind;       ///< the person's own lines, and blank ones, up to the next unit
};

/// A person's body, shared out among the units; joined in their order, `leading` first, they are the body.
struct SharedBody
{
    Lines leading;           ///< before the first unit, where that isn't the head
    QList<PlacedUnit> units; ///< all, in the person's order; one that isn't found stands behind the one that it
                             ///< followed, and has no lines
};

/// Finds the units by what tells them from each other: the marks of their annotations, and lines that no other has. A
/// block that stands in the body word for word is found there, whatever else the person made of copies of it; of several
/// equally good places it is the one between its neighbours.
SharedBody sharedBody(const QList<NoteUnit> &units, const Lines &theirs);

} // namespace randnotiz::vault
