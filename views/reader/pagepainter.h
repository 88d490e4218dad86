#pragma once

#include "reader/documentmap.h"
#include "reader/highlightcolours.h"
#include "reader/highlightindex.h"
#include "reader/typography.h"

#include <QRectF>

class QPainter;
class QTextBlock;
class QTextDocument;

namespace randnotiz {

/// Paints what lies under the text of the visible blocks: highlights, code shades, bars of quotations,
/// markers of lists, rules. What is not visible costs nothing.
class PagePainter
{
public:
    struct Page
    {
        const QTextDocument &document;
        const DocumentMap &map;
        const HighlightIndex &highlights;
        const Typography &typography;
        AnnotationId current;   ///< outlined; null: none
        TextRange movedCurrent; ///< where the current one's ends are dragged to; empty: where it is
        bool dark = false;
        const QList<TextRange> &places; ///< that the reader looks for: tinted; ascending, without overlaps
        qsizetype currentPlace = -1;    ///< more strongly; -1: none
    };

    explicit PagePainter(const Page &page)
        : m_page(page)
    {
    }

    /// @param first   where to begin, at or above the first visible block
    /// @param visible the visible part in the document's coordinates, which are the painter's too
    void paint(QPainter &painter, const QTextBlock &first, const QRectF &visible) const;

    /// The places of `range` line by line, in document coordinates, within blocks that meet `visible`.
    QList<QRectF> lineRects(const QTextBlock &block, TextRange range) const;

private:
    struct Painted
    {
        HighlightIndex::Entry entry;
        HighlightColours colours;
        QList<QRectF> rects;
    };

    void paintDecoration(QPainter &painter, const QTextBlock &block, const QRectF &place) const;
    void paintQuoteBars(QPainter &painter, const QTextBlock &block, const QRectF &text) const;
    void paintHighlights(QPainter &painter, const QTextBlock &block) const;
    void paintPlaces(QPainter &painter, const QTextBlock &block, TextRange inBlock) const;
    void paintLines(QPainter &painter, const Painted &highlight) const;
    qreal topOf(const QTextBlock &block) const;

    const Page &m_page;
};

} // namespace randnotiz
