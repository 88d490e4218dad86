#pragma once

#include "domain/textdifference.h"

#include <QList>
#include <QStringView>

namespace randnotiz {

/// How two canonical texts differ, by words: in order, each range beginning where the one before it ends, so that they
/// make up both texts. Same and Changed take turns. A paragraph that was parted or joined differs by its U+000A.
///
/// Whole paragraphs are compared first, then the words of those that differ. A few small words that two rewritten
/// passages happen to have in common are no common ground: they are shown as changed with the rest.
///
/// Takes O(n log n) for texts; see commonRuns() for the bounds. Pure, any thread.
QList<TextDifference> wordDifferences(QStringView before, QStringView after);

} // namespace randnotiz
