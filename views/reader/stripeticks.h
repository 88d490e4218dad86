#pragma once

#include <QList>

namespace randnotiz {

/// Where the places that a reader looks for stand beside the whole article, pixel by pixel: painted at the same cost
/// for ten of them and for a hundred thousand. Rows are in pixels, from 0.
class StripeTicks
{
public:
    /// So high is the mark of a place.
    static constexpr int tickHeight = 2;

    StripeTicks() = default;
    /// @param tops  of the places' lines, ascending, in pixels of the document
    /// @param documentHeight  see StripeSummary
    StripeTicks(const QList<qreal> &tops, qreal documentHeight, int height);

    bool isEmpty() const { return m_tops.isEmpty(); }
    qsizetype count() const { return m_tops.size(); }
    /// For each row whether a place stands there.
    const QList<bool> &rows() const { return m_rows; }
    /// The first row of a place's mark.
    int rowOf(qsizetype place) const { return m_tops[place]; }
    /// The place that is nearest to `row`, at most `reach` rows away; -1: none.
    qsizetype placeAt(int row, int reach) const;

private:
    QList<int> m_tops; ///< rows, ascending
    QList<bool> m_rows;
};

} // namespace randnotiz
