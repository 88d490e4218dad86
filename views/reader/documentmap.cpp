#include "reader/documentmap.h"

#include <algorithm>

namespace randnotiz {

void DocumentMap::append(int position, qsizetype offset, qsizetype length)
{
    if (!m_stretches.isEmpty()) {
        Stretch &last = m_stretches.last();
        const bool continues = last.position + last.length == position && last.offset + last.length == offset;
        if (continues) {
            last.length += length;
            return;
        }
    }
    m_stretches += Stretch{position, offset, length};
}

int DocumentMap::toPosition(qsizetype offset) const
{
    const auto next = std::ranges::upper_bound(m_stretches, offset, {}, &Stretch::offset);
    if (next == m_stretches.begin())
        return m_stretches.isEmpty() ? 0 : m_stretches.first().position;
    const Stretch &stretch = *std::prev(next);
    return stretch.position + static_cast<int>(std::min(offset - stretch.offset, stretch.length));
}

qsizetype DocumentMap::toOffset(int position) const
{
    const auto next = std::ranges::upper_bound(m_stretches, position, {}, &Stretch::position);
    if (next == m_stretches.begin())
        return 0;
    const Stretch &stretch = *std::prev(next);
    return stretch.offset + std::min<qsizetype>(position - stretch.position, stretch.length);
}

TextRange DocumentMap::toRange(int from, int to) const
{
    qsizetype start = toOffset(from);
    const auto next = std::ranges::lower_bound(m_stretches, from, {}, &Stretch::position);
    const bool beforeText = next == m_stretches.begin();
    const bool behindStretch = !beforeText && from > std::prev(next)->position + std::prev(next)->length;
    if (next != m_stretches.end() && (beforeText || behindStretch))
        start = next->offset;
    return {start, std::max(start, toOffset(to))};
}

} // namespace randnotiz
