#include "text/approximatesearch.h"

#include <algorithm>
#include <bit>

namespace randnotiz {

namespace {

constexpr size_t rowsInBlock = 64;

} // namespace

ApproximateSearch::ApproximateSearch(QStringView pattern)
    : m_length(pattern.size())
    , m_blocks((static_cast<size_t>(pattern.size()) + rowsInBlock - 1) / rowsInBlock)
    , m_lastRow(Bits(1) << ((static_cast<size_t>(pattern.size()) - 1) % rowsInBlock))
    , m_high(std::bit_ceil(2 * static_cast<size_t>(pattern.size()) + 1))
    , m_rows(m_blocks)
{
    const size_t mask = m_high.size() - 1;
    quint16 symbols = 0;
    for (size_t row = 0; row < static_cast<size_t>(m_length); ++row) {
        const char16_t c = pattern[static_cast<qsizetype>(row)].unicode();
        size_t slot = c & mask;
        while (m_high[slot].second != 0 && m_high[slot].first != c)
            slot = (slot + 1) & mask;
        quint16 &symbol = c < m_low.size() ? m_low[c] : m_high[slot].second;
        if (symbol == 0) {
            symbol = ++symbols;
            m_high[slot] = {c, symbol};
            m_rows.resize(m_rows.size() + m_blocks);
        }
        m_rows[symbol * m_blocks + row / rowsInBlock] |= Bits(1) << (row % rowsInBlock);
    }
}

const ApproximateSearch::Bits *ApproximateSearch::rowsOf(char16_t c) const
{
    if (c < m_low.size())
        return &m_rows[m_low[c] * m_blocks];
    const size_t mask = m_high.size() - 1;
    size_t slot = c & mask;
    while (m_high[slot].second != 0 && m_high[slot].first != c)
        slot = (slot + 1) & mask;
    return &m_rows[m_high[slot].second * m_blocks];
}

ApproximateSearch::Column ApproximateSearch::firstColumn() const
{
    return {std::vector<Bits>(m_blocks, ~Bits(0)), std::vector<Bits>(m_blocks, 0), m_length};
}

/// One column of one block further (the paper's figure 8). @returns how the last row changes: -1, 0 or 1
int ApproximateSearch::advanceBlock(Bits equal, Bits &up, Bits &down, Bits lastRow, int carry)
{
    const Bits vertical = equal | down;
    if (carry < 0)
        equal |= 1;
    const Bits horizontal = (((equal & up) + up) ^ up) | equal;
    Bits growing = down | ~(horizontal | up);
    Bits shrinking = up & horizontal;
    const int out = int((growing & lastRow) != 0) - int((shrinking & lastRow) != 0);
    growing = (growing << 1) | Bits(carry > 0);
    shrinking = (shrinking << 1) | Bits(carry < 0);
    up = shrinking | ~(vertical | growing);
    down = growing & vertical;
    return out;
}

/// One column of the table further. @param above how the row over the first one changes: 0 when a match may begin
/// anywhere, 1 when it must begin with the text.
void ApproximateSearch::advance(Column &column, char16_t c, int above) const
{
    const Bits *rows = rowsOf(c);
    int carry = above;
    for (size_t block = 0; block < m_blocks; ++block) {
        const Bits lastRow = block + 1 == m_blocks ? m_lastRow : Bits(1) << (rowsInBlock - 1);
        carry = advanceBlock(rows[block], column.up[block], column.down[block], lastRow, carry);
    }
    column.errors += carry;
}

QList<ApproximateMatch> ApproximateSearch::matches(QStringView text, qsizetype mostErrors) const
{
    QList<ApproximateMatch> found;
    const qsizetype neighbourhood = std::max<qsizetype>(1, m_length / 2);
    Column column = firstColumn();
    for (qsizetype i = 0; i < text.size(); ++i) {
        advance(column, text[i].unicode(), 0);
        if (column.errors > mostErrors)
            continue;
        const ApproximateMatch match{i + 1, column.errors};
        if (found.isEmpty() || match.end - found.last().end > neighbourhood)
            found += match;
        else if (match.errors < found.last().errors)
            found.last() = match;
    }
    return found;
}

} // namespace randnotiz
