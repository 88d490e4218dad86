#pragma once

#include "domain/annotation.h"
#include "text/comparabletext.h"
#include "text/offsets.h"

#include <QString>

#include <optional>

namespace randnotiz {

class ComparedQuote;
struct AnchorCircumstances;
struct AnchorEvidence;

/// What is known of a passage of another text.
struct Selectors
{
    std::optional<TextPositionSelector> position;
    TextQuoteSelector quote; ///< an empty prefix or suffix: the text began or ended there, or nobody knows
};

struct Anchor
{
    AnchorState state = AnchorState::Orphan;
    TextRange range;  ///< UTF-16, whole graphemes; empty for an orphan
    double score = 0; ///< 0 to 1: how much of the words and of their context stands there; 0 for an orphan

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// A text in which passages of an earlier or another text are found again. What that takes of the text is computed once,
/// when it is first needed. One thread at a time.
///
/// In this order, and never by the position alone:
/// 1. the quote, letter for letter, at its position and between its context: Same;
/// 2. the quote, letter for letter, between its whole context elsewhere: Moved;
/// 3. the passage that most of the quote's words and of its context stand in, told apart by their number: Same or Moved
///    when all words are there (quotation marks, dashes, white space and the like may differ), else Reworded.
///
/// What isn't likely enough is an orphan, and so is what could as well be another passage. Other words between the same
/// context are Reworded, even another number or name: that is a correction, and the reader looks at it. Without its
/// context on both sides a passage with another number, another name or a "not" more or less is another passage.
class AnchorText
{
public:
    explicit AnchorText(const QString &text);

    const QString &text() const { return m_text; }
    const OffsetMap &offsets() const { return m_offsets; }

    Anchor find(const Selectors &selectors);

private:
    std::optional<TextRange> findLiterally(const Selectors &selectors) const;
    Anchor findLikely(const Selectors &selectors);
    QList<AnchorEvidence> passagesLike(const ComparedQuote &quote, std::optional<qsizetype> oldStart);
    AnchorCircumstances circumstancesOf(const ComparedQuote &quote, const Selectors &selectors);
    void look(const AnchorEvidence &passage, const QList<AnchorEvidence> &all, const Selectors &selectors,
              AnchorCircumstances &circumstances);
    Anchor anchorAt(TextRange range, bool verbatim, double score, const Selectors &selectors) const;
    const ComparableText &comparable();

    QString m_text;
    OffsetMap m_offsets;
    std::optional<ComparableText> m_comparable;
};

} // namespace randnotiz
