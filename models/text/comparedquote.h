#pragma once

#include "domain/selectors.h"
#include "text/comparabletext.h"

namespace randnotiz {

/// A quote with its context, folded as one piece so that what joins across their borders is folded alike.
class ComparedQuote
{
public:
    explicit ComparedQuote(const TextQuoteSelector &quote);

    const ComparableText &text() const { return m_text; }
    QStringView source() const { return m_source; }

    TextRange exactRange() const { return m_exact; } ///< without white space at its ends
    TextRange prefixRange() const { return {0, m_exact.start}; }
    TextRange suffixRange() const { return {m_exact.end, m_text.size()}; }

    QStringView exact() const { return part(m_exact); }
    QStringView prefix() const { return part(prefixRange()); }
    QStringView suffix() const { return part(suffixRange()); }

private:
    QStringView part(TextRange range) const { return m_text.folded().sliced(range.start, range.length()); }

    QString m_source;
    ComparableText m_text;
    TextRange m_exact;
};

} // namespace randnotiz
