#pragma once

#include "domain/selectors.h"

#include <QStringView>

namespace randnotiz {

/// Moves `offset` back to the start of the grapheme cluster that contains it.
///
/// @param text    text to segment
/// @param offset  UTF-16 code units from the start of `text`, in [0, text.size()]
/// @returns an offset <= `offset`, also in UTF-16 code units. Never fails.
/// @see Unicode UAX #29, section 3; W3C Web Annotation 4.2.4 asks that a
///      selection not begin or end inside a grapheme cluster.
qsizetype graphemeStart(QStringView text, qsizetype offset);

/// The counterpart: moves `offset` forward to the next boundary, unless it is on one.
qsizetype graphemeEnd(QStringView text, qsizetype offset);

/// The smallest range of whole grapheme clusters that holds `range`; an empty range stays empty.
TextRange snapToGraphemes(QStringView text, TextRange range);

/// `range` without white space at its ends (U+0009, U+000A, spaces of any width).
TextRange trimmedRange(QStringView text, TextRange range);

} // namespace randnotiz
