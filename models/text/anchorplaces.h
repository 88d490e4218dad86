#pragma once

#include "text/comparedquote.h"

#include <QList>

#include <optional>

namespace randnotiz {

/// A place that a quote may stand at, to be looked at more closely.
struct AnchorPlace
{
    TextRange range;    ///< folded; about where it begins and ends
    double promise = 0; ///< about the share of quote and context that stands there, from 0 to 1 or a little above
};

/// The most promising places, the best first, at most `most`: where the quote stands word for word, where its context
/// stands, where its words stand with errors, and where its beginning and its end do with other words between them.
///
/// @param oldStart where the passage began, in the folded text; only decides between places that are alike
QList<AnchorPlace> anchorPlaces(const ComparedQuote &quote, const ComparableText &text,
                                std::optional<qsizetype> oldStart, qsizetype most);

/// Whether what stood before the quote is now followed at once by what stood behind it: the passage itself has
/// been taken out. Never for contexts too short to mean something.
bool isTakenOut(const ComparedQuote &quote, const ComparableText &text);

} // namespace randnotiz
