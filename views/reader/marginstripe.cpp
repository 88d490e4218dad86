#include "reader/marginstripe.h"

#include "domain/visiblecontrols.h"
#include "reader/highlightcolours.h"
#include "reader/textpane.h"
#include "reader/typography.h"
#include "style/theme.h"
#include "style/tooltip.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <algorithm>
#include <chrono>

namespace randnotiz {

using namespace std::chrono_literals;

namespace {

// Pixels.
constexpr int wedgeWidth = 4;
constexpr int tickWidth = 4; ///< of a place that the reader looks for
constexpr int wideMark = 8;   ///< with a note
constexpr int narrowMark = 4; ///< without
constexpr int reach = 3;      ///< from a mark, that still hit it

constexpr qsizetype longestTip = 240; ///< characters

/// The part of a scroll bar in which its slider moves.
QRect groove(const QScrollBar &bar)
{
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.minimum = bar.minimum();
    option.maximum = bar.maximum();
    option.pageStep = bar.pageStep();
    option.sliderPosition = bar.value();
    return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, &bar);
}

} // namespace

MarginStripe::MarginStripe(TextPane &pane)
    : QWidget(&pane)
    , m_pane(pane)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &MarginStripe::summarize);
    // A long article is laid out bit by bit, which says itself by the range.
    connect(pane.verticalScrollBar(), &QAbstractSlider::rangeChanged, this, &MarginStripe::invalidate);
}

void MarginStripe::invalidate()
{
    if (isEmpty()) {
        m_soon.stop();
        summarize();
    } else {
        m_soon.start();
    }
}

void MarginStripe::place()
{
    const QScrollBar &bar = *m_pane.verticalScrollBar();
    const int frame = m_pane.frameWidth();
    const int barWidth = bar.isVisible() ? bar.width() : 0;
    const int x = m_pane.isRightToLeft() ? frame + barWidth : m_pane.width() - frame - barWidth - stripeWidth;
    const QRect beside(x, frame, stripeWidth, m_pane.height() - 2 * frame);
    if (beside == geometry())
        return;
    setGeometry(beside);
    invalidate();
}

bool MarginStripe::isEmpty() const
{
    return m_pane.highlights().all().isEmpty() && m_pane.places().isEmpty();
}

void MarginStripe::summarize()
{
    setVisible(!isEmpty());
    m_summary = {};
    m_ticks = {};
    if (isEmpty())
        return;
    place();
    const QScrollBar &bar = *m_pane.verticalScrollBar();
    const bool scrolls = bar.maximum() > bar.minimum();
    const QRect along = scrolls ? groove(bar) : rect();
    m_grooveTop = along.top();
    const auto documentHeight = [&bar, scrolls, this]() -> qreal {
        return scrolls ? bar.maximum() + bar.pageStep() : height();
    };
    summarizeAnnotations(documentHeight(), along.height());
    summarizePlaces(documentHeight(), along.height());
    update();
}

void MarginStripe::summarizeAnnotations(qreal documentHeight, int height)
{
    const QList<HighlightIndex::Entry> &entries = m_pane.highlights().all();
    QList<StripeMark> marks;
    marks.reserve(entries.size());
    for (const HighlightIndex::Entry &entry : entries) {
        const auto [top, bottom] = m_pane.verticalSpan(entry.range);
        marks += StripeMark{top, bottom, entry.colour, entry.hasNote, entry.isReworded};
    }
    m_summary = StripeSummary(marks, documentHeight, height);
}

void MarginStripe::summarizePlaces(qreal documentHeight, int height)
{
    QList<qreal> tops;
    tops.reserve(m_pane.places().size());
    TextPane::Line line; // asked for once, however many places stand in it
    for (const TextRange &found : m_pane.places()) {
        if (tops.isEmpty() || found.start >= line.end)
            line = m_pane.lineAt(found.start);
        tops += line.top;
    }
    m_ticks = StripeTicks(tops, documentHeight, height);
}

void MarginStripe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPlaces(painter);
    paintAnnotations(painter);
}

void MarginStripe::fill(QPainter &painter, const QRect &rect, const QColor &colour) const
{
    const int x = m_pane.isRightToLeft() ? width() - rect.x() - rect.width() : rect.x();
    painter.fillRect(x, m_grooveTop + rect.y(), rect.width(), rect.height(), colour);
}

void MarginStripe::paintPlaces(QPainter &painter) const
{
    if (m_ticks.isEmpty())
        return;
    const QColor link = palette().color(QPalette::Link);
    const QList<bool> &rows = m_ticks.rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row])
            fill(painter, {0, row, tickWidth, 1}, link);
    }
    // The current one may be one of those that the next summary will know.
    const qsizetype current = m_pane.currentPlace();
    if (current >= 0 && current < m_ticks.count()) {
        const int top = std::max(0, m_ticks.rowOf(current) - 1);
        fill(painter, {0, top, tickWidth + 2, StripeTicks::tickHeight + 2}, palette().color(QPalette::Text));
    }
}

void MarginStripe::paintAnnotations(QPainter &painter) const
{
    const bool dark = isDark(palette());
    const QList<StripeSummary::Row> &rows = m_summary.rows();
    const bool mirrored = m_pane.isRightToLeft();
    for (int top = 0; top < rows.size();) {
        const StripeSummary::Row &row = rows[top];
        int bottom = top + 1;
        while (bottom < rows.size() && rows[bottom] == row)
            ++bottom;
        if (row.colourCount > 0) {
            const int wide = row.hasNote ? wideMark : narrowMark;
            // Before the scroll bar, with a gap of a pixel.
            const int left = width() - 1 - wide;
            for (int i = 0; i < row.colourCount; ++i) {
                const int from = wide * i / row.colourCount;
                const int to = wide * (i + 1) / row.colourCount;
                fill(painter, {left + from, top, to - from, bottom - top},
                     highlightColours(row.colours[static_cast<size_t>(i)], dark).strong);
            }
        }
        top = bottom;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    for (int top = 0; top < rows.size(); ++top) {
        if (!rows[top].isReworded || (top > 0 && rows[top - 1].isReworded))
            continue;
        const qreal x = mirrored ? width() - 0.5 : 0.5;
        const qreal tip = mirrored ? x - wedgeWidth : x + wedgeWidth;
        const qreal y = m_grooveTop + top + StripeSummary::smallestMark / 2.0;
        painter.drawPolygon(QPolygonF({{x, y - 3}, {tip, y}, {x, y + 3}}));
    }
}

QList<qsizetype> MarginStripe::highlightsAt(const QPoint &point) const
{
    return m_summary.marksAt(point.y() - m_grooveTop, reach);
}

qsizetype MarginStripe::placeAt(const QPoint &point) const
{
    const int x = m_pane.isRightToLeft() ? width() - 1 - point.x() : point.x();
    if (x > tickWidth && !highlightsAt(point).isEmpty())
        return -1;
    const qsizetype place = m_ticks.placeAt(point.y() - m_grooveTop, reach);
    return place < m_pane.places().size() ? place : -1;
}

QString MarginStripe::tipAt(const QPoint &point) const
{
    const QLocale locale;
    if (const qsizetype place = placeAt(point); place >= 0)
        return tr("Found: %1 of %2").arg(locale.toString(place + 1), locale.toString(m_pane.places().size()));
    const QList<qsizetype> here = highlightsAt(point);
    if (here.isEmpty() || here.last() >= m_pane.highlights().all().size())
        return {};
    const HighlightIndex::Entry &first = m_pane.highlights().all()[here.first()];
    QString quote = m_pane.textOf(first.range).simplified();
    if (quote.size() > longestTip)
        quote = quote.first(longestTip).trimmed() + u'…';
    QStringList lines{tr("“%1”", "a quote").arg(visibleControls(quote))};
    if (first.isReworded)
        lines += tr("Reworded since it was highlighted");
    if (here.size() > 1)
        lines += tr("and %Ln more", nullptr, static_cast<int>(here.size() - 1));
    return plainToolTip(lines.join(u'\n'));
}

bool MarginStripe::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
    return QWidget::event(event);
}

void MarginStripe::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const bool isMarked = placeAt(point) >= 0 || !highlightsAt(point).isEmpty();
    setCursor(isMarked ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MarginStripe::mouseReleaseEvent(QMouseEvent *event)
{
    const qsizetype found = placeAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && found >= 0) {
        Q_EMIT placePicked(found);
        return;
    }
    const QList<qsizetype> here = highlightsAt(event->position().toPoint());
    const QList<HighlightIndex::Entry> &entries = m_pane.highlights().all();
    if (event->button() != Qt::LeftButton || here.isEmpty() || here.last() >= entries.size())
        return;
    // Click by click through those that stand at one place.
    const auto current =
        std::ranges::find(here, m_pane.current(), [&](qsizetype place) { return entries[place].id; });
    const bool goesOn = current != here.end() && std::next(current) != here.end();
    Q_EMIT picked(entries[goesOn ? *std::next(current) : here.first()].id);
}

} // namespace randnotiz
