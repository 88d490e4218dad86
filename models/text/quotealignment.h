#pragma once

#include "text/quotecheck.h"

namespace randnotiz {

/// Words [first, last) of a QuotedWords.
struct WordSpan
{
    qsizetype first = 0;
    qsizetype last = 0;

    qsizetype length() const { return last - first; }
};

/// Lays the quotation's words, as the person marked them, beside words `span` of the source: Altered with its differences;
/// Typography where nothing is left that differs.
///
/// @param within the UTF-16 range of the source that the differences cover; holds the span
QuoteCheck compared(const QuotedWords &source, WordSpan span, TextRange within, const Quotation &quotation);

} // namespace randnotiz
