#pragma once

#include "exchange/vault/filetext.h"

#include <QHash>

#include <span>
#include <vector>

namespace randnotiz::vault {

/// A number for each line, the same for the same text: 0 for blank ones.
class LineNumbers
{
public:
    quint32 of(const Line &line);
    std::vector<quint32> of(const Lines &lines);
    /// One that no line has.
    quint32 unique() { return ++m_last; }

private:
    QHash<QByteArray, quint32> m_numbers;
    quint32 m_last = 0;
};

/// A line of one text and the line of another that it corresponds to.
struct LinePair
{
    qsizetype before = 0;
    qsizetype after = 0;
    bool same = true; ///< false: at least half of the words are the same

    friend bool operator==(const LinePair &, const LinePair &) = default;
};
using LinePairs = std::vector<LinePair>;

/// Which lines correspond, ascending in both: first those that each text holds just once (B. Cohen, Patience diff), then,
/// between them, the longest common subsequence, see commonRuns(). What only blank lines have in common is no ground.
LinePairs samePairs(std::span<const quint32> before, std::span<const quint32> after);

/// Adds, between the pairs that there are, lines that were changed only in part.
LinePairs withSimilarPairs(const LinePairs &same, const Lines &before, const Lines &after);

/// Both steps at once.
LinePairs linePairs(const Lines &before, const Lines &after);

} // namespace randnotiz::vault
