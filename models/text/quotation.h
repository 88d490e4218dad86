#pragma once

#include "text/quotedwords.h"

#include <QList>
#include <QString>

namespace randnotiz {

/// A quotation as somebody wrote it down, with what they marked as their own.
///
/// - `[…]`, `(…)`, `…` and the same with dots: something was left out there.
/// - `[the minister]`: put in, or in place of something; `[sic]` too.
/// - `[d]ie`: only the case of a word was changed; `Land[es]`: only its ending was put in.
///
/// What stands between the marks are pieces, each a quotation of its own: their words have to stand in the source in that
/// order. Two readings are tried: as it is, since a source may hold such signs itself, and with the marks.
class Quotation
{
public:
    explicit Quotation(const QString &text);

    const QString &text() const { return m_text; }
    /// Every sign as it is.
    const QuotedWords &words() const { return m_words; }

    /// Whether the person marked anything.
    bool isMarked() const { return m_unmarked != m_text; }
    /// Without what the person put in; ranges are those of text() all the same. The same as words() without marks.
    const QuotedWords &quotedWords() const { return m_quoted; }
    /// Indexes into quotedWords(), ascending: before each something may have been left out; its size: at the end.
    const QList<qsizetype> &gaps() const { return m_gaps; }
    /// Whether the case of one of quotedWords() was changed, and marked so.
    bool isCaseFree(qsizetype word) const { return m_caseFree.contains(word); }

private:
    QString m_text;
    QString m_unmarked; ///< of the same length, with blanks for what is marked
    QuotedWords m_words;
    QuotedWords m_quoted;
    QList<qsizetype> m_gaps;
    QList<qsizetype> m_caseFree;
};

/// What of a block of quotation may be the quotation itself, the whole first: without a last line that begins with a dash
/// or stands in brackets and so names the author, and what stands between the marks that it begins with.
QList<TextRange> quotationReadings(QStringView block);

} // namespace randnotiz
