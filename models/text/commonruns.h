#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace randnotiz {

/// A stretch that two sequences have in common.
struct CommonRun
{
    qsizetype before = 0; ///< where it begins in the one
    qsizetype after = 0;  ///< where it begins in the other
    qsizetype length = 0;

    friend bool operator==(const CommonRun &, const CommonRun &) = default;
};

/// What two sequences have in common, in order: ascending in both, none empty, none that follows another one at once in
/// both. Equal numbers are equal things.
///
/// Sequences whose lengths multiply to no more than 250,000 are compared for the longest common subsequence; longer ones
/// are first cut at what each holds once, so that this takes O(n log n) for texts, and at most 250,000 steps for each
/// part between two cuts. A part that is longer, and where nothing occurs just once, counts as having nothing in common.
/// Never fails.
/// @see S. Wu, U. Manber, G. Myers, W. Miller, An O(NP) sequence comparison algorithm, Inf. Proc. Letters 35, 1990 (in
///      dtl); B. Cohen, Patience diff
std::vector<CommonRun> commonRuns(std::span<const quint32> before, std::span<const quint32> after);

} // namespace randnotiz
