#pragma once

#include "text/anchorevidence.h"

namespace randnotiz {

/// What is known of a passage besides the words that stand there.
struct AnchorCircumstances
{
    bool takenOut = false;   ///< its old place is closed: it was moved or deleted
    bool alone = false;      ///< no other passage has nearly these words
    bool saidElsewhere = false; ///< another passage is the quote word for word
    bool startsBlock = false; ///< a paragraph begins with it, as one did with the quote
    bool endsBlock = false;  ///< likewise
    bool longContext = false; ///< the quote was given more context than usual, since it repeats
    bool atOldPlace = false; ///< begins where it began
    qsizetype length = 0;    ///< of the quote, folded units
};

/// Whether the evidence is enough to say that a passage is the one that was quoted.
///
/// The more of the context stands there, the less of the words must: both sides, one side, none, or nothing known.
bool isBelieved(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances);

} // namespace randnotiz
