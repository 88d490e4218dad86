#pragma once

#include "exchange/vault/linepairs.h"

namespace randnotiz::vault {

/// Lines that both sides changed.
struct LineConflict
{
    Lines theirs;
    Lines ours;
};

struct MergedLines
{
    Lines lines;
    QList<LineConflict> conflicts; ///< of each, `lines` holds theirs
};

/// Merges two changed versions of the same lines (diff3, as by S. Khanna, K. Kunal, B. Pierce, A Formal Investigation
/// of Diff3, 2007, but with what each side changed told line by line, so that changes of neighbouring lines are no conflict).
/// Lines that one side adds where the other one adds some too stand one after the other, ours first.
///
/// @param pairs       of `base` and `theirs`
/// @param additions   also lines that both added at the same place are a conflict
MergedLines mergedLines(const Lines &base, const Lines &theirs, const LinePairs &pairs, const Lines &ours, bool additions);

} // namespace randnotiz::vault
