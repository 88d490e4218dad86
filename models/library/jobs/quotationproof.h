#pragma once

#include "domain/annotation.h"
#include "library/jobs/verification.h"
#include "storage/sourcetexts.h"
#include "text/offsets.h"
#include "text/quotecheck.h"

#include <optional>

namespace randnotiz {

class ReaderPool;

/// A quotation in all its readings (see quotationReadings()).
class QuotationReadings
{
public:
    explicit QuotationReadings(const QString &block);

    const QList<Quotation> &all() const { return m_readings; }
    const Quotation &whole() const { return m_readings.first(); }

private:
    QList<Quotation> m_readings;
};

/// A text with its offsets, which several annotations ask for.
struct ProvedText
{
    explicit ProvedText(const SourceText &read) : source(read), offsets(source.text) {}

    SourceText source;
    OffsetMap offsets;
};

/// What a quotation is, compared with one source.
struct QuotationProof
{
    VerifiedQuotation::Status status = VerifiedQuotation::Unknown;
    double likeness = 0; ///< see QuoteCheck
    QString ours;        ///< these three as in VerifiedQuotation
    QString theirs;
    QList<TextDifference> differences;
};

/// Writes down what was found out.
void fill(VerifiedQuotation &entry, const QuotationProof &proof);

/// Compares with what an annotation quotes.
///
/// @param own     the text that the annotation was made on
/// @param present the article's present text, when that is another revision
/// LibraryDamaged when the annotation's words don't stand in the text that they were taken from.
Result<QuotationProof> proveAnnotation(const QuotationReadings &quotation, const Annotation &annotation, const ProvedText &own,
                                       const std::optional<ProvedText> &present);

/// Looks for a quotation in one text: Identical or Typography; nothing when it isn't there word for word.
struct FoundQuotation
{
    VerifiedQuotation::Status status = VerifiedQuotation::Unknown;
    TextRange place; ///< UTF-16
};
std::optional<FoundQuotation> findInText(const QuotationReadings &quotation, const QuotedWords &text);

/// What became in the present text of the sentence that holds `place` of an earlier one: SourceChanged, or nothing when it
/// says the same.
std::optional<QuotationProof> sentenceChange(const QString &earlier, TextRange place, const QString &present);

/// The passage of a text that the quotation comes near enough to be an alteration of; nothing when it hardly does.
std::optional<QuotationProof> nearestIn(const QuotationReadings &quotation, const QuotedWords &text);

} // namespace randnotiz
