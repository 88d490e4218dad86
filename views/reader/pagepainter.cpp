#include "reader/pagepainter.h"

#include "domain/articlebody.h"
#include "reader/documentbuilder.h"
#include "reader/highlightcolours.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr int mostLanes = 3; ///< lines under the text; further overlapping highlights share the last

bool isMixedDirection(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.isSurrogate();
    });
}

/// Horizontal stretches of [from, to) in one line; several where directions are mixed.
QList<std::pair<qreal, qreal>> spans(const QTextLayout &layout, const QTextLine &line, int from, int to)
{
    if (!isMixedDirection(layout.text()))
        return {{line.cursorToX(from), line.cursorToX(to)}};
    QList<std::pair<qreal, qreal>> found;
    for (int at = from; at < to;) {
        const int next = std::min(std::max(layout.nextCursorPosition(at), at + 1), to);
        const qreal a = line.cursorToX(at);
        const qreal b = line.cursorToX(next);
        const std::pair span{std::min(a, b), std::max(a, b)};
        if (!found.isEmpty() && qFuzzyCompare(found.last().second + 1, span.first + 1))
            found.last().second = span.second;
        else
            found += span;
        at = next;
    }
    return found;
}

} // namespace

void PagePainter::paint(QPainter &painter, const QTextBlock &first, const QRectF &visible) const
{
    const QAbstractTextDocumentLayout *layout = m_page.document.documentLayout();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const QRectF place = layout->blockBoundingRect(block);
        if (place.top() > visible.bottom())
            break;
        if (place.bottom() < visible.top())
            continue;
        paintDecoration(painter, block, place);
        paintHighlights(painter, block);
    }
}

void PagePainter::paintDecoration(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    if (block.layout()->lineCount() == 0)
        return;
    const Typography &type = m_page.typography;
    const QTextLine firstLine = block.layout()->lineAt(0);
    const qreal left = place.left() + firstLine.x();
    const QRectF text(left, place.top(), firstLine.width(), place.height());
    paintQuoteBars(painter, block, text);
    const auto kind = static_cast<BlockKind>(block.blockFormat().intProperty(BlockKindProperty));
    switch (kind) {
    case BlockKind::Code: {
        const qreal pad = type.em * 0.8;
        const bool first = block.blockFormat().topMargin() > 0;
        const bool last = block.blockFormat().bottomMargin() > 0;
        const qreal top = text.top() - (first ? type.em * 0.6 : 0);
        const qreal bottom = last ? text.bottom() + type.em * 0.6 : topOf(block.next());
        painter.fillRect(QRectF(QPointF(text.left() - pad, top), QPointF(text.right() + pad, bottom)),
                         type.shade);
        break;
    }
    case BlockKind::Rule: {
        const qreal width = text.width() * 0.3;
        painter.fillRect(QRectF(text.center().x() - width / 2, std::round(text.center().y()), width, 1),
                         type.line);
        break;
    }
    case BlockKind::Image: {
        const qreal pad = type.em * 0.8;
        painter.setPen(QPen(type.line, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(text.adjusted(-pad, -pad * 0.7, pad, pad * 0.7), 4, 4);
        break;
    }
    case BlockKind::ListItem: {
        const qreal gap = type.em * 0.5;
        const QRectF box(text.left() - type.em * 5 - gap, place.top() + firstLine.y(), type.em * 5,
                         firstLine.height());
        painter.setFont(type.body);
        painter.setPen(type.muted);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         block.blockFormat().stringProperty(MarkerProperty));
        break;
    }
    default:
        break;
    }
}

qreal PagePainter::topOf(const QTextBlock &block) const
{
    return m_page.document.documentLayout()->blockBoundingRect(block).top();
}

void PagePainter::paintQuoteBars(QPainter &painter, const QTextBlock &block, const QRectF &text) const
{
    const QTextBlockFormat format = block.blockFormat();
    const int quotes = format.intProperty(QuoteDepthProperty);
    const qreal indent = format.doubleProperty(QuoteIndentProperty);
    const QTextBlock next = block.next();
    for (int depth = 0; depth < quotes; ++depth) {
        const bool goesOn = next.isValid() && next.blockFormat().intProperty(QuoteDepthProperty) > depth;
        const QPointF topLeft(text.left() - (quotes - depth) * indent + m_page.typography.em * 0.35,
                              text.top());
        const qreal bottom = goesOn ? topOf(next) : text.bottom();
        painter.fillRect(QRectF(topLeft, QPointF(topLeft.x() + 3, bottom)), m_page.typography.line);
    }
}

void PagePainter::paintHighlights(QPainter &painter, const QTextBlock &block) const
{
    const TextRange inBlock = m_page.map.toRange(block.position(), block.position() + block.length() - 1);
    if (inBlock.isEmpty())
        return;
    QList<Painted> highlights;
    for (HighlightIndex::Entry entry : m_page.highlights.in(inBlock)) {
        if (entry.id == m_page.current && !m_page.movedCurrent.isEmpty())
            entry.range = m_page.movedCurrent;
        highlights += {entry, highlightColours(entry.colour, m_page.dark), lineRects(block, entry.range)};
    }
    // All fills before all lines, so that no highlight hides another one's line.
    std::ranges::stable_sort(highlights, {}, [](const Painted &painted) { return painted.entry.lane; });
    for (const Painted &highlight : std::as_const(highlights)) {
        QColor fill = highlight.colours.fill;
        if (highlight.entry.lane > 0)
            fill.setAlphaF(0.65F);
        for (const QRectF &rect : highlight.rects)
            painter.fillRect(rect, fill);
    }
    for (const Painted &highlight : std::as_const(highlights))
        paintLines(painter, highlight);
    paintPlaces(painter, block, inBlock);
}

void PagePainter::paintPlaces(QPainter &painter, const QTextBlock &block, TextRange inBlock) const
{
    constexpr float tint = 0.20F;
    constexpr float strongTint = 0.42F;
    const QList<TextRange> &places = m_page.places;
    const auto first = std::ranges::upper_bound(places, inBlock.start, {}, &TextRange::end);
    for (qsizetype i = first - places.begin(); i < places.size() && places[i].start < inBlock.end; ++i) {
        const bool current = i == m_page.currentPlace;
        QColor fill = m_page.typography.link;
        fill.setAlphaF(current ? strongTint : tint);
        painter.setPen(current ? QPen(m_page.typography.link, 1.6) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        for (const QRectF &rect : lineRects(block, places[i]))
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2);
    }
}

void PagePainter::paintLines(QPainter &painter, const Painted &highlight) const
{
    QPen underline(highlight.colours.strong, 1.5);
    if (highlight.entry.saving)
        underline.setStyle(Qt::DotLine);
    painter.setPen(underline);
    for (const QRectF &rect : highlight.rects) {
        const qreal y = rect.bottom() - 0.5 + std::min(highlight.entry.lane, mostLanes - 1) * 3.0;
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
    if (highlight.entry.id != m_page.current)
        return;
    QPainterPath outline;
    for (const QRectF &rect : highlight.rects)
        outline.addRect(rect.adjusted(-1, -1, 1, 1));
    painter.setPen(QPen(highlight.colours.strong, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline.simplified());
}

QList<QRectF> PagePainter::lineRects(const QTextBlock &block, TextRange range) const
{
    const int start = std::max(m_page.map.toPosition(range.start) - block.position(), 0);
    const int end = std::min(m_page.map.toPosition(range.end) - block.position(), block.length() - 1);
    QList<QRectF> rects;
    const QTextLayout &layout = *block.layout();
    const QPointF origin = m_page.document.documentLayout()->blockBoundingRect(block).topLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(start, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        // Not the space at which the line was broken: it hangs over the column's edge.
        const qreal edge = std::max(line.naturalTextRect().right(), line.x());
        for (const auto &[left, right] : spans(layout, line, from, to)) {
            const qreal width = std::min(right, edge) - left;
            if (width > 0)
                rects += QRectF(origin.x() + left, origin.y() + line.y(), width, line.height());
        }
    }
    return rects;
}

} // namespace randnotiz
