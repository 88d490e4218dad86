#pragma once

#include "text/anchorplaces.h"
#include "text/wordchanges.h"

namespace randnotiz {

/// What stands beside a passage, compared with what stood beside the quote.
struct ContextEvidence
{
    bool known = false;   ///< the quote has something on that side
    double found = 0;     ///< share of it that stands there, by weight, from 0 to 1
    double weight = 0;    ///< of what was found, in letters or so
    bool attached = true; ///< directly beside the passage, not with a paragraph between them
};

/// How much speaks for a passage being what a quote was taken from.
struct AnchorEvidence
{
    TextRange range;       ///< folded; empty when nothing of the quote stands there
    double kept = 0;       ///< share of the quote's words that stand there, by weight
    double own = 0;        ///< share of the passage's words that are the quote's
    double keptWeight = 0; ///< of the words that stand there
    ContextEvidence prefix;
    ContextEvidence suffix;
    WordChanges changes;
    bool verbatim = false; ///< every word of the quote and no other

    /// 0 to 1: the likeness of the words; a little lower when much came in or went out in one piece.
    double likeness() const;
    /// 0 to 1: half the words, half the context, as far as that is known.
    double score() const;
};

/// Lays quote and context onto the text around `place`, and tells what stands there and where it begins and ends.
AnchorEvidence evidenceAt(const ComparedQuote &quote, const ComparableText &text, QStringView source,
                          const AnchorPlace &place);

} // namespace randnotiz
