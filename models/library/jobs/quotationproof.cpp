#include "library/jobs/quotationproof.h"

#include "text/anchoring.h"
#include "text/quoting.h"
#include "text/sentencerange.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

// Below that two texts have phrases in common, not a quotation; short ones happen to have more in common.
constexpr double nearEnough = 0.6;
constexpr double nearEnoughForFew = 0.75;
constexpr qsizetype fewWords = 9;
constexpr qsizetype leastWords = 4;

VerifiedQuotation::Status statusOf(QuoteMatch match)
{
    switch (match) {
    case QuoteMatch::Identical: return VerifiedQuotation::Identical;
    case QuoteMatch::Typography: return VerifiedQuotation::Typography;
    case QuoteMatch::Altered: break;
    }
    return VerifiedQuotation::Altered;
}

QString part(const QString &text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

/// The differences, over `ours` cut out of the source.
QuotationProof proofOf(const QuoteCheck &check, QStringView source, const QString &quotation)
{
    QuotationProof proof{statusOf(check.match), check.likeness, {}, {}, {}};
    if (check.match != QuoteMatch::Altered)
        return proof;
    proof.ours = source.sliced(check.place.start, check.place.length()).toString();
    proof.theirs = quotation;
    proof.differences = check.differences;
    for (TextDifference &difference : proof.differences) {
        difference.before.start -= check.place.start;
        difference.before.end -= check.place.start;
    }
    return proof;
}

bool isBetter(const QuoteCheck &a, const QuoteCheck &b)
{
    return a.match != b.match ? a.match < b.match : a.likeness > b.likeness;
}

/// The reading that comes closest, as a proof.
QuotationProof bestProof(const QuotationReadings &quotation, const QuotedWords &source)
{
    const Quotation *best = &quotation.whole();
    QuoteCheck check = checkWhole(source, *best);
    for (const Quotation &reading : quotation.all()) {
        const QuoteCheck other = checkWhole(source, reading);
        if (isBetter(other, check)) {
            best = &reading;
            check = other;
        }
    }
    return proofOf(check, source.text(), best->text());
}

/// @param now where the sentence is in the present text; empty: nowhere
std::optional<QuotationProof> changeOf(const QString &earlier, TextRange place, const QString &present, TextRange now)
{
    const QString before = part(earlier, sentencesAround(earlier, place));
    const QString after = now.isEmpty() ? QString() : part(present, sentencesAround(present, now));
    const QuotedWords ours(after);
    if (isWordForWord(ours, QuotedWords(before)))
        return std::nullopt;
    QuotationProof proof = proofOf(checkWhole(ours, Quotation(before)), after, before);
    proof.status = VerifiedQuotation::SourceChanged;
    proof.ours = after;
    proof.theirs = before;
    return proof;
}

} // namespace

QuotationReadings::QuotationReadings(const QString &block)
{
    for (const TextRange &range : quotationReadings(block))
        m_readings += Quotation(part(block, range));
}

void fill(VerifiedQuotation &entry, const QuotationProof &proof)
{
    entry.status = proof.status;
    entry.ours = proof.ours;
    entry.theirs = proof.theirs;
    entry.differences = proof.differences;
}

Result<QuotationProof> proveAnnotation(const QuotationReadings &quotation, const Annotation &annotation, const ProvedText &own,
                                       const std::optional<ProvedText> &present)
{
    if (annotation.isUnplaced)
        return bestProof(quotation, QuotedWords(annotation.quote.exact));
    const TextRange place = own.offsets.toRange(annotation.position);
    if (QStringView(own.source.text).sliced(place.start, place.length()) != annotation.quote.exact)
        return Error{Error::LibraryDamaged, annotation.id.toString(), u"its quote doesn't stand in its revision"_s};

    const QuotationProof proof = bestProof(quotation, QuotedWords(annotation.quote.exact));
    if (!present)
        return proof;
    const bool isGone = annotation.anchorState == AnchorState::Orphan;
    const TextRange now = isGone ? TextRange{} : present->offsets.toRange(annotation.anchor);
    const auto change = changeOf(own.source.text, place, present->source.text, now);
    if (!change)
        return proof;
    if (proof.status != VerifiedQuotation::Altered)
        return *change;
    // Who brought the notes up to date by hand altered nothing.
    const QString said = part(present->source.text, now);
    const bool isUpToDate = !said.isEmpty() && bestProof(quotation, QuotedWords(said)).status != VerifiedQuotation::Altered;
    return isUpToDate ? *change : proof;
}

std::optional<FoundQuotation> findInText(const QuotationReadings &quotation, const QuotedWords &text)
{
    std::optional<FoundQuotation> best;
    for (const Quotation &reading : quotation.all()) {
        const auto found = findQuotation(text, reading);
        if (found && (!best || statusOf(found->match) < best->status))
            best = FoundQuotation{statusOf(found->match), found->place};
    }
    return best;
}

std::optional<QuotationProof> sentenceChange(const QString &earlier, TextRange place, const QString &present)
{
    AnchorText text(present);
    const Anchor anchor = text.find({OffsetMap(earlier).toSelector(place), quoteSelector(earlier, place)});
    return changeOf(earlier, place, present, anchor.range);
}

std::optional<QuotationProof> nearestIn(const QuotationReadings &quotation, const QuotedWords &text)
{
    std::optional<QuotationProof> best;
    for (const Quotation &reading : quotation.all()) {
        const qsizetype words = reading.quotedWords().wordCount();
        if (words < leastWords)
            continue;
        const auto nearest = nearestPassage(text, reading);
        if (!nearest || nearest->likeness < (words < fewWords ? nearEnoughForFew : nearEnough))
            continue;
        if (!best || nearest->likeness > best->likeness)
            best = proofOf(*nearest, text.text(), reading.text());
    }
    return best;
}

} // namespace randnotiz
