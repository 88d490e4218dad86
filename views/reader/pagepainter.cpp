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
    const QTextBlockFormat format = block.blockFormat();
    const Typography &type = m_page.typography;
    const auto kind = static_cast<BlockKind>(format.intProperty(BlockKindProperty));
    const int quotes = format.intProperty(QuoteDepthProperty);
    const qreal quoteIndent = format.doubleProperty(QuoteIndentProperty);
    if (block.layout()->lineCount() == 0)
        return;
    const QTextLine firstLineOfText = block.layout()->lineAt(0);
    const qreal textLeft = place.left() + firstLineOfText.x();
    const qreal right = textLeft + firstLineOfText.width();

    for (int depth = 0; depth < quotes; ++depth) {
        const qreal fromText = (quotes - depth) * quoteIndent;
        const QTextBlock next = block.next();
        const bool continues = next.isValid() && next.blockFormat().intProperty(QuoteDepthProperty) > depth;
        const qreal bottom = continues ? place.bottom() + format.bottomMargin() : place.bottom();
        painter.fillRect(QRectF(textLeft - fromText + type.em * 0.35, place.top(), 3, bottom - place.top()),
                         type.line);
    }
    if (kind == BlockKind::Code) {
        const qreal pad = type.em * 0.8;
        const bool firstLine = format.topMargin() > 0;
        const bool lastLine = format.bottomMargin() > 0;
        const QRectF shade(textLeft - pad, place.top() - (firstLine ? type.em * 0.6 : 0),
                           right - textLeft + 2 * pad,
                           place.height() + (firstLine ? type.em * 0.6 : 0) + (lastLine ? type.em * 0.6 : 0));
        painter.fillRect(shade, type.shade);
    } else if (kind == BlockKind::Rule) {
        const qreal width = (right - textLeft) * 0.3;
        const qreal y = std::round(place.center().y());
        painter.fillRect(QRectF(textLeft + (right - textLeft - width) / 2, y, width, 1), type.line);
    }
    const QString marker = format.stringProperty(MarkerProperty);
    if (!marker.isEmpty()) {
        painter.setFont(type.body);
        painter.setPen(type.muted);
        const qreal gap = type.em * 0.5;
        const QRectF box(textLeft - type.em * 4 - gap, place.top() + firstLineOfText.y(), type.em * 4,
                         firstLineOfText.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, marker);
    }
}

void PagePainter::paintHighlights(QPainter &painter, const QTextBlock &block) const
{
    const TextRange inBlock = m_page.map.toRange(block.position(), block.position() + block.length() - 1);
    if (inBlock.isEmpty())
        return;
    QList<HighlightIndex::Entry> entries = m_page.highlights.in(inBlock);
    if (!m_page.movedCurrent.isEmpty()) {
        for (HighlightIndex::Entry &entry : entries) {
            if (entry.id == m_page.current)
                entry.range = m_page.movedCurrent;
        }
    }
    // The current one last, so that its outline lies over its neighbours.
    std::ranges::stable_partition(entries, [this](const auto &entry) { return entry.id != m_page.current; });
    for (const HighlightIndex::Entry &entry : std::as_const(entries))
        paintEntry(painter, block, entry);
}

void PagePainter::paintEntry(QPainter &painter, const QTextBlock &block,
                             const HighlightIndex::Entry &entry) const
{
    const HighlightColours colours = highlightColours(entry.colour, m_page.dark);
    const bool current = entry.id == m_page.current;
    QColor fill = colours.fill;
    if (entry.lane > 0)
        fill.setAlphaF(0.6F);
    QPen underline(colours.strong, 1.5);
    if (entry.saving)
        underline.setStyle(Qt::DotLine);

    QPainterPath outline;
    for (const QRectF &rect : lineRects(block, entry.range)) {
        painter.fillRect(rect, fill);
        const qreal y = rect.bottom() - 0.5 + std::min(entry.lane, mostLanes - 1) * 3.0;
        painter.setPen(underline);
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        if (current)
            outline.addRect(rect.adjusted(-1, -1, 1, 1));
    }
    if (current) {
        painter.setPen(QPen(colours.strong, 1.6));
        painter.drawPath(outline.simplified());
    }
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
        for (const auto &[left, right] : spans(layout, line, from, to))
            rects += QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height());
    }
    return rects;
}

} // namespace randnotiz
