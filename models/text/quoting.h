#pragma once

#include "domain/result.h"
#include "domain/selectors.h"

#include <QList>
#include <QStringView>

namespace randnotiz {

/// The quote selector for `range` of `text`: the exact words with 32 code points of context on either side,
/// more (doubling, up to 1,024) where the same quote with the same context occurs elsewhere too. Contexts begin and end on graphemes.
TextQuoteSelector quoteSelector(QStringView text, TextRange range);

/// The quoteSelector() of each of `ranges`, many of which may quote the same words: in time of text + ranges.
QList<TextQuoteSelector> quoteSelectors(QStringView text, const QList<TextRange> &ranges);

/// All places where `exact` stands with the prefix before and the suffix behind it; an empty prefix or
/// suffix asks for nothing. Both ends lie between graphemes: an "e" is not found in an "e" with a mark
/// on it. UTF-16, ascending, overlapping ones too. Takes O(text + quote).
QList<TextRange> findQuote(QStringView text, const TextQuoteSelector &quote);

/// Where a reader's or script's quotation stands, if there is exactly one such place.
/// NotFound when there is none; Ambiguous when there is more than one.
Result<TextRange> locateQuote(QStringView text, const TextQuoteSelector &quote);

} // namespace randnotiz
