#include "reader/stripesummary.h"

#include <algorithm>
#include <cmath>

namespace randnotiz {

namespace {

struct Counts
{
    std::array<int, allColours.size()> ofColour{};
    bool hasNote = false;
    bool isReworded = false;
};

StripeSummary::Row rowOf(const Counts &counts)
{
    StripeSummary::Row row;
    std::array<Colour, allColours.size()> byFrequency = allColours;
    const auto countOf = [&counts](Colour colour) { return counts.ofColour[static_cast<size_t>(colour) - 1]; };
    std::ranges::stable_sort(byFrequency, std::greater(), countOf);
    for (const Colour colour : byFrequency) {
        if (countOf(colour) > 0 && row.colourCount < StripeSummary::mostColours)
            row.colours[row.colourCount++] = colour;
    }
    // In the order of their numbers, so that neighbouring rows have the same colours at the same places.
    std::ranges::sort(row.colours.begin(), row.colours.begin() + row.colourCount, {});
    row.hasNote = counts.hasNote;
    row.isReworded = counts.isReworded;
    return row;
}

} // namespace

StripeSummary::StripeSummary(const QList<StripeMark> &marks, qreal documentHeight, int height)
{
    if (marks.isEmpty() || height < smallestMark)
        return;
    const qreal scale = height / std::max<qreal>(documentHeight, height);
    QList<Counts> counts(height);
    m_spans.reserve(marks.size());
    for (const StripeMark &mark : marks) {
        const int top = std::clamp(static_cast<int>(std::floor(mark.top * scale)), 0, height - smallestMark);
        const int bottom =
            std::clamp(static_cast<int>(std::ceil(mark.bottom * scale)), top + smallestMark, height);
        m_spans += {top, bottom};
        for (int row = top; row < bottom; ++row) {
            Counts &here = counts[row];
            ++here.ofColour[static_cast<size_t>(mark.colour) - 1];
            here.hasNote |= mark.hasNote;
            here.isReworded |= mark.isReworded;
        }
    }
    m_rows.reserve(height);
    for (const Counts &here : std::as_const(counts))
        m_rows += rowOf(here);
}

QList<qsizetype> StripeSummary::marksAt(int row, int reach) const
{
    QList<qsizetype> nearest;
    int least = reach;
    for (qsizetype place = 0; place < m_spans.size(); ++place) {
        const Span &span = m_spans[place];
        const int distance = row < span.top ? span.top - row : std::max(0, row - span.bottom + 1);
        if (distance < least) {
            least = distance;
            nearest.clear();
        }
        if (distance <= least)
            nearest += place;
    }
    return nearest;
}

} // namespace randnotiz
