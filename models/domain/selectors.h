#pragma once

#include <QString>

namespace randnotiz {

/// Half-open range of UTF-16 code units in a canonical text: the unit inside the program.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Half-open range of Unicode code points, counted from 0 in the canonical text of a revision:
/// the unit of selectors, JSON and exports (W3C Web Annotation 4.2.5).
struct TextPositionSelector
{
    qint64 start = 0;
    qint64 end = 0;

    friend bool operator==(const TextPositionSelector &, const TextPositionSelector &) = default;
};

/// The quoted words with what stands before and after them (W3C Web Annotation 4.2.4).
struct TextQuoteSelector
{
    QString exact;
    QString prefix; ///< up to 32 code points, more where the quote repeats; empty at the start of the text
    QString suffix; ///< likewise, after the quote

    friend bool operator==(const TextQuoteSelector &, const TextQuoteSelector &) = default;
};

} // namespace randnotiz
