#include "reader/highlightindex.h"

#include <algorithm>

namespace randnotiz {

HighlightIndex::HighlightIndex(const QList<MarkedPassage> &passages)
{
    m_entries.reserve(passages.size());
    for (const MarkedPassage &passage : passages) {
        if (!passage.isOrphan() && !passage.range.isEmpty())
            m_entries += Entry{.range = passage.range,
                               .id = passage.annotation.id,
                               .colour = passage.annotation.colour,
                               .saving = passage.save == SaveState::Saving,
                               .hasNote = !passage.annotation.note.isEmpty(),
                               .isReworded = passage.annotation.anchorState == AnchorState::Reworded};
    }
    m_maxEnd.reserve(m_entries.size());
    qsizetype maxEnd = 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        maxEnd = std::max(maxEnd, entry.range.end);
        m_maxEnd += maxEnd;
    }
    assignLanes();
}

void HighlightIndex::assignLanes()
{
    QList<qsizetype> laneEnds;
    for (Entry &entry : m_entries) {
        const auto lane =
            std::ranges::find_if(laneEnds, [&entry](qsizetype end) { return end <= entry.range.start; });
        entry.lane = static_cast<int>(std::distance(laneEnds.begin(), lane));
        if (lane == laneEnds.end())
            laneEnds += entry.range.end;
        else
            *lane = entry.range.end;
    }
}

QList<HighlightIndex::Entry> HighlightIndex::in(TextRange range) const
{
    QList<Entry> found;
    const auto startOf = [](const Entry &entry) { return entry.range.start; };
    auto place =
        std::distance(m_entries.begin(), std::ranges::lower_bound(m_entries, range.end, {}, startOf));
    while (place > 0 && m_maxEnd[place - 1] > range.start) {
        --place;
        if (m_entries[place].range.end > range.start)
            found += m_entries[place];
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace randnotiz
