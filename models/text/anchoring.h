#pragma once

#include "domain/annotation.h"
#include "domain/result.h"

#include <QStringView>

namespace randnotiz {

class OffsetMap;

/// The quote selector for `range` of `text`: the exact words with 32 code points of context on either side,
/// more (doubling, up to 1,024) where the same quote with the same context occurs elsewhere too. Contexts begin and end on graphemes.
TextQuoteSelector quoteSelector(QStringView text, TextRange range);

/// All places where `exact` stands with the prefix before and the suffix behind it; an empty prefix or
/// suffix asks for nothing. Both ends lie between graphemes: an "e" is not found in an "e" with a mark
/// on it. UTF-16, ascending, overlapping ones too. Takes O(text + quote).
QList<TextRange> findQuote(QStringView text, const TextQuoteSelector &quote);

/// Where a reader's or script's quotation stands, if there is exactly one such place.
/// NotFound when there is none; Ambiguous when there is more than one.
Result<TextRange> locateQuote(QStringView text, const TextQuoteSelector &quote);

struct Anchor
{
    AnchorState state = AnchorState::Orphan;
    TextRange range; ///< UTF-16; empty for an orphan
};

/// Finds selectors in a text, strictly: the quote at its old place with prefix and suffix; else the
/// quote with its whole prefix and suffix at exactly one place; else the quote at exactly one place of the
/// text with its whole prefix or its whole suffix (of at least 16 code points) beside it; else an orphan. Never a guess.
///
/// A quote that ended with a word or number must still do so: "um 5" isn't found in "um 50" or "um 5,3",
/// whatever stands before it.
Anchor anchorIn(QStringView text, const TextPositionSelector &position, const TextQuoteSelector &quote);

/// The same for many selectors of one text, whose offsets are counted once.
/// @param offsets of `text`
Anchor anchorIn(QStringView text, const OffsetMap &offsets, const TextPositionSelector &position,
                const TextQuoteSelector &quote);

} // namespace randnotiz
