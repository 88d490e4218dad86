#pragma once

#include "domain/colour.h"

#include <QList>

#include <array>

namespace randnotiz {

/// Where one annotation stands beside the whole article.
struct StripeMark
{
    qreal top = 0;    ///< pixels of the document
    qreal bottom = 0; ///< >= top
    Colour colour = Colour::Yellow;
    bool hasNote = false;
    bool isReworded = false; ///< found with other words than it quotes
};

/// The annotations of an article pixel by pixel, so that a stripe is painted at the same cost for ten annotations
/// and for ten thousand. All heights and rows are in pixels, rows from 0.
class StripeSummary
{
public:
    /// Every mark is at least so high, that it can be seen and hit.
    static constexpr int smallestMark = 3;
    /// So many colours stand beside each other where annotations are dense; the most frequent ones.
    static constexpr int mostColours = 3;

    struct Row
    {
        std::array<Colour, mostColours> colours{};
        quint8 colourCount = 0; ///< 0: no annotation here
        bool hasNote = false;   ///< one of them at least
        bool isReworded = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    StripeSummary() = default;
    /// @param documentHeight of the whole article; where it is less than `height` the marks stand beside their text
    StripeSummary(const QList<StripeMark> &marks, qreal documentHeight, int height);

    const QList<Row> &rows() const { return m_rows; }
    /// Places in the list of marks of those that are nearest to `row`, at most `reach` rows away, ascending.
    QList<qsizetype> marksAt(int row, int reach) const;

private:
    struct Span
    {
        int top = 0;
        int bottom = 0; ///< behind the last row
    };

    QList<Span> m_spans; ///< of each mark
    QList<Row> m_rows;
};

} // namespace randnotiz
