#pragma once

#include "domain/annotation.h"
#include "domain/result.h"

#include <QStringView>

namespace randnotiz {

/// The quote selector for `range` of `text`: the exact words with 32 code points of context on either side,
/// more (doubling, up to 1,024) where the same quote with the same context occurs elsewhere too. Contexts begin and end on graphemes.
TextQuoteSelector quoteSelector(QStringView text, TextRange range);

/// All places where `exact` stands with the prefix before and the suffix behind it; an empty prefix or
/// suffix asks for nothing. UTF-16, ascending, overlapping ones too.
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
Anchor anchorIn(QStringView text, const TextPositionSelector &position, const TextQuoteSelector &quote);

} // namespace randnotiz
