#include "text/anchorjudgement.h"

#include <algorithm>

namespace randnotiz {

namespace {

// Shares found by trying on the tuning half of tests/data/anchoring.
constexpr double intact = 0.5;         ///< of one side of the context
constexpr double telling = 8;          ///< weight of what stands on one side, so that it isn't there by chance
constexpr double bothIntact = 1.2;     ///< of two
constexpr double bothUntouched = 1.5;  ///< of two, for a correction of facts
constexpr double bothWhole = 1.9;      ///< of two, where they also stand elsewhere with nothing between them
constexpr double nearlyWhole = 0.8;    ///< of one side, for a quote that may stand anywhere
constexpr double mostWords = 0.5;      ///< of the quote, for a passage that says it in other words than a verbatim one
constexpr qsizetype shortQuote = 40;   ///< units; such quotes may stand anywhere
constexpr qsizetype longQuote = 100;  ///< units; hardly anybody writes so much twice
constexpr qsizetype longBlock = 60;    ///< the same, for a whole paragraph

bool isIntact(const ContextEvidence &side)
{
    return side.known && side.attached && side.found >= intact && side.weight >= telling;
}

double attachedShare(const ContextEvidence &side)
{
    return side.known && side.attached ? side.found : 0;
}

/// Whether other facts are told. Where nothing is known of the other side, writing that doesn't tell names from words gets
/// the benefit of the doubt.
bool tellsOtherFacts(const WordChanges &changes, bool contradicted)
{
    return changes.facts() || (contradicted && changes.maybeName);
}

bool inBothContexts(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances)
{
    const double found = evidence.prefix.found + evidence.suffix.found;
    if (evidence.verbatim) // of a short quote that was taken out another copy may stand in similar words
        return !circumstances.takenOut || circumstances.length >= shortQuote || found >= bothUntouched;
    if (found < bothIntact || evidence.kept < 0.25 || evidence.kept + evidence.own < 0.9)
        return false;
    if (!tellsOtherFacts(evidence.changes, true))
        return !circumstances.saidElsewhere || evidence.kept >= mostWords;
    // Where two sentences changed places, each stands in the other's context.
    return !circumstances.saidElsewhere && found >= (circumstances.takenOut ? bothWhole : bothUntouched);
}

bool inOneContext(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances)
{
    // A paragraph that was moved keeps one side, and on the other it begins or ends; a copy doesn't.
    const ContextEvidence &other = isIntact(evidence.prefix) ? evidence.suffix : evidence.prefix;
    const bool atEdge = isIntact(evidence.prefix) ? circumstances.endsBlock : circumstances.startsBlock;
    if (circumstances.takenOut && other.known && other.found < nearlyWhole && !atEdge)
        return false;
    const ContextEvidence &intactSide = isIntact(evidence.prefix) ? evidence.prefix : evidence.suffix;
    if (evidence.verbatim)
        return circumstances.length >= shortQuote || intactSide.found >= nearlyWhole;
    if (tellsOtherFacts(evidence.changes, other.known))
        return false;
    const double least = circumstances.takenOut ? 0.9 : 0.6;
    return evidence.kept >= least && evidence.kept + evidence.own >= 2 * least;
}

/// Some of the context stands there, yet not enough on either side to be sure of it.
bool inShakenContext(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances)
{
    if (circumstances.takenOut)
        return false;
    const double beside = attachedShare(evidence.prefix) + attachedShare(evidence.suffix);
    if (!evidence.verbatim)
        return circumstances.alone && !tellsOtherFacts(evidence.changes, true) && beside >= 0.7 && evidence.kept >= 0.75;
    const bool isShort = circumstances.length < shortQuote;
    const bool cameBetween = evidence.prefix.found + evidence.suffix.found >= bothIntact; // other sentences did
    if (cameBetween && !isShort)
        return true;
    return circumstances.alone && (cameBetween || beside >= (isShort ? 0.6 : 0.4));
}

/// Nothing of the context stands there: a moved paragraph, or another one with the same words.
bool withoutItsContext(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances)
{
    const bool wholeBlock = circumstances.startsBlock && circumstances.endsBlock;
    const bool tooLongToRepeat = circumstances.length >= (wholeBlock ? longBlock : longQuote);
    return evidence.verbatim && circumstances.alone && !circumstances.longContext && tooLongToRepeat;
}

bool whereNoContextIsKnown(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances)
{
    if (!circumstances.alone)
        return false;
    if (evidence.verbatim)
        return true;
    const double least = circumstances.atOldPlace ? 0.6 : 0.75;
    return !tellsOtherFacts(evidence.changes, true) && evidence.keptWeight >= telling && evidence.kept >= least
           && evidence.own >= least;
}

} // namespace

bool isBelieved(const AnchorEvidence &evidence, const AnchorCircumstances &circumstances)
{
    if (evidence.range.isEmpty())
        return false;
    if (!evidence.prefix.known && !evidence.suffix.known)
        return whereNoContextIsKnown(evidence, circumstances);
    const bool before = isIntact(evidence.prefix);
    const bool behind = isIntact(evidence.suffix);
    if (before && behind)
        return inBothContexts(evidence, circumstances);
    if (before || behind)
        return inOneContext(evidence, circumstances);
    return inShakenContext(evidence, circumstances) || withoutItsContext(evidence, circumstances);
}

} // namespace randnotiz
