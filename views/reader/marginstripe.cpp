#include "reader/marginstripe.h"

#include "domain/visiblecontrols.h"
#include "reader/highlightcolours.h"
#include "reader/textpane.h"
#include "reader/typography.h"
#include "style/theme.h"
#include "style/tooltip.h"

#include <QHelpEvent>
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
    if (m_pane.highlights().all().isEmpty()) {
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

void MarginStripe::summarize()
{
    const QList<HighlightIndex::Entry> &entries = m_pane.highlights().all();
    setVisible(!entries.isEmpty());
    if (entries.isEmpty()) {
        m_summary = {};
        return;
    }
    place();
    const QScrollBar &bar = *m_pane.verticalScrollBar();
    const bool scrolls = bar.maximum() > bar.minimum();
    const QRect along = scrolls ? groove(bar) : rect();
    m_grooveTop = along.top();
    QList<StripeMark> marks;
    marks.reserve(entries.size());
    for (const HighlightIndex::Entry &entry : entries) {
        const auto [top, bottom] = m_pane.verticalSpan(entry.range);
        marks += StripeMark{top, bottom, entry.colour, entry.hasNote, entry.isReworded};
    }
    const qreal documentHeight = scrolls ? bar.maximum() + bar.pageStep() : height();
    m_summary = StripeSummary(marks, documentHeight, along.height());
    update();
}

void MarginStripe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool dark = isDark(palette());
    const QList<StripeSummary::Row> &rows = m_summary.rows();
    const bool mirrored = m_pane.isRightToLeft();
    const auto fill = [&](int x, int y, int w, int h, const QColor &colour) {
        painter.fillRect(mirrored ? width() - x - w : x, y, w, h, colour);
    };
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
                fill(left + from, m_grooveTop + top, to - from, bottom - top,
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

QString MarginStripe::tipAt(const QPoint &point) const
{
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
        lines += tr("and %n more", nullptr, static_cast<int>(here.size() - 1));
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
    setCursor(highlightsAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void MarginStripe::mouseReleaseEvent(QMouseEvent *event)
{
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
