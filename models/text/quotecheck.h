#pragma once

#include "domain/textdifference.h"
#include "text/quotation.h"

#include <QList>

#include <optional>

namespace randnotiz {

enum class QuoteMatch : quint8 {
    Identical,  ///< character for character, but for what the person marked as theirs
    Typography, ///< word for word; white space, quotation marks, dashes, apostrophes or the like differ (see QuotedWords)
    Altered,    ///< other words, another case, other numbers, other punctuation
};

/// What a quotation makes of its source.
struct QuoteCheck
{
    QuoteMatch match = QuoteMatch::Altered;
    double likeness = 0; ///< 0 to 1: the part of the quotation's words, by their letters, that stand in the source in order
    TextRange place;     ///< UTF-16 in the source: the words that were quoted
    TextRange quoted;    ///< UTF-16 in the quotation: what was compared
    /// Altered: both ranges in order, Same and Changed; `before` in the source, `after` in the quotation. Same means: word
    /// for word, or left out and marked.
    QList<TextDifference> differences;
};

/// Whether two texts say the same, signs and all, but for typography.
bool isWordForWord(const QuotedWords &a, const QuotedWords &b);

/// Compares a quotation with the passage that it is to give whole: the quote of an annotation.
QuoteCheck checkWhole(const QuotedWords &source, const Quotation &quotation);

/// Finds a quotation that stands in a text word for word; Identical or Typography. A full stop or a comma at its end may
/// be the quotation's own, as is the custom. Nothing for one without a word.
std::optional<QuoteCheck> findQuotation(const QuotedWords &text, const Quotation &quotation);

/// The passage of a text that a quotation is nearest to, as Altered; nothing where they have hardly anything in common.
/// Takes O(text) and a comparison of one passage.
std::optional<QuoteCheck> nearestPassage(const QuotedWords &text, const Quotation &quotation);

} // namespace randnotiz
