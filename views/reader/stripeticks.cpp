#include "reader/stripeticks.h"

#include <algorithm>
#include <cmath>

namespace randnotiz {

StripeTicks::StripeTicks(const QList<qreal> &tops, qreal documentHeight, int height)
{
    if (tops.isEmpty() || height < tickHeight)
        return;
    const qreal scale = height / std::max<qreal>(documentHeight, height);
    m_rows.fill(false, height);
    m_tops.reserve(tops.size());
    for (const qreal top : tops) {
        const int row = std::clamp(static_cast<int>(std::floor(top * scale)), 0, height - tickHeight);
        m_tops += row;
        std::fill_n(m_rows.begin() + row, tickHeight, true);
    }
}

qsizetype StripeTicks::placeAt(int row, int reach) const
{
    const auto distance = [row](int top) {
        return row < top ? top - row : std::max(0, row - (top + tickHeight - 1));
    };
    const auto behind = std::ranges::lower_bound(m_tops, row);
    auto nearest = behind;
    if (behind != m_tops.begin() &&
        (behind == m_tops.end() || distance(*std::prev(behind)) <= distance(*behind))) {
        // The first one of those that share a row.
        nearest = std::ranges::lower_bound(m_tops, *std::prev(behind));
    }
    if (nearest == m_tops.end() || distance(*nearest) > reach)
        return -1;
    return nearest - m_tops.begin();
}

} // namespace randnotiz
