#pragma once

#include <QList>
#include <QStringView>

#include <array>
#include <vector>

namespace randnotiz {

/// Where a pattern ends that stands there with some errors.
struct ApproximateMatch
{
    qsizetype end = 0;
    qsizetype errors = 0; ///< UTF-16 units inserted, left out or exchanged
};

/// A pattern that is looked for in texts, errors allowed.
///
/// Bit-parallel, 64 rows of the table of edit distances at a time, in blocks where the pattern is longer
/// (G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic programming, J. ACM 46, 1999).
/// A search takes O(text · pattern / 64).
class ApproximateSearch
{
public:
    /// @param pattern UTF-16, not empty
    explicit ApproximateSearch(QStringView pattern);

    /// The best match of each neighbourhood of half the pattern's length, in the order of the text.
    QList<ApproximateMatch> matches(QStringView text, qsizetype mostErrors) const;

private:
    using Bits = quint64;

    struct Column
    {
        std::vector<Bits> up;   ///< where the distance grows by one from row to row
        std::vector<Bits> down; ///< where it shrinks by one
        qsizetype errors = 0;   ///< in the last row
    };

    const Bits *rowsOf(char16_t c) const;
    Column firstColumn() const;
    static int advanceBlock(Bits equal, Bits &up, Bits &down, Bits lastRow, int carry);
    void advance(Column &column, char16_t c, int above) const;

    qsizetype m_length = 0;
    size_t m_blocks = 0;
    Bits m_lastRow = 0;                 ///< the bit of the pattern's last unit in the last block
    std::array<quint16, 256> m_low{};   ///< symbol of a unit below 256
    std::vector<std::pair<char16_t, quint16>> m_high; ///< open-addressed, of the others
    std::vector<Bits> m_rows;                         ///< by symbol and block; symbol 0 stands nowhere in the pattern
};

} // namespace randnotiz
