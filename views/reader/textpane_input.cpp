#include "reader/textpane.h"

#include "reader/readerkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qreal handleReach = 10; // pixels from the middle of a handle that still take hold of it

} // namespace

bool TextPane::passOnFromMargin(QMouseEvent *event)
{
    QMouseEvent inside(event->type(), viewport()->mapFrom(this, event->position().toPoint()),
                       event->globalPosition(), event->button(), event->buttons(), event->modifiers());
    return QCoreApplication::sendEvent(viewport(), &inside);
}

TextPane::End TextPane::handleAt(const QPointF &viewportPoint) const
{
    if (m_current.isNull())
        return End::None;
    for (const End end : {End::Finish, End::Start}) {
        const QRectF rect = handleRect(end);
        if (!rect.isNull() && QLineF(rect.center(), viewportPoint).length() <= handleReach)
            return end;
    }
    return End::None;
}

void TextPane::dragTo(const QPoint &viewportPoint)
{
    TextRange range = currentRange();
    const qsizetype offset = offsetAt(viewportPoint);
    if (m_dragged == End::Start)
        range.start = std::min(offset, range.end - 1);
    else
        range.end = std::max(offset, range.start + 1);
    m_draggedRange = range;
    viewport()->update();
}

void TextPane::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    m_pressedLink = event->button() == Qt::LeftButton ? anchorAt(m_pressedAt) : QString();
    if (event->button() == Qt::LeftButton) {
        m_dragged = handleAt(event->position());
        if (m_dragged != End::None) {
            m_draggedRange = currentRange();
            event->accept();
            return;
        }
    }
    QTextEdit::mousePressEvent(event);
}

void TextPane::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_dragged != End::None) {
        dragTo(point);
        return;
    }
    QTextEdit::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton)
        return;
    const QString link = anchorAt(point);
    Q_EMIT linkHovered(link);
    if (handleAt(event->position()) != End::None)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (!link.isEmpty() || (characterAt(point) >= 0 && !m_highlights.at(characterAt(point)).isEmpty()))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->setCursor(Qt::IBeamCursor);
}

void TextPane::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged != End::None) {
        const TextRange range = std::exchange(m_draggedRange, {});
        m_dragged = End::None;
        viewport()->update();
        Q_EMIT endsDragged(range);
        return;
    }
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    if (textCursor().hasSelection()) {
        Q_EMIT selectionFinished();
        return;
    }
    const QPoint point = event->position().toPoint();
    if ((point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        return;
    const QString link = std::exchange(m_pressedLink, {});
    if (!link.isEmpty() && link == anchorAt(point))
        Q_EMIT linkActivated(link);
    else
        Q_EMIT clicked(characterAt(event->position()));
}

void TextPane::leaveEvent(QEvent *event)
{
    Q_EMIT linkHovered({});
    QTextEdit::leaveEvent(event);
}

void TextPane::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const int steps = event->angleDelta().y() / 120;
        if (steps != 0)
            Q_EMIT zoomStepped(steps);
        event->accept();
        return;
    }
    QTextEdit::wheelEvent(event);
}

void TextPane::keyPressEvent(QKeyEvent *event)
{
    if (m_dragged != End::None && event->key() == Qt::Key_Escape) {
        m_dragged = End::None;
        m_draggedRange = {};
        viewport()->update();
        return;
    }
    if (ReaderKey::of(*event)) {
        event->ignore();
        Q_EMIT keyOffered(event);
        if (event->isAccepted())
            return;
    }
    if (event->key() == Qt::Key_Space && !(event->modifiers() & ~Qt::ShiftModifier)) {
        const bool up = event->modifiers().testFlag(Qt::ShiftModifier);
        verticalScrollBar()->triggerAction(up ? QAbstractSlider::SliderPageStepSub
                                              : QAbstractSlider::SliderPageStepAdd);
        return;
    }
    const QTextCharFormat format = textCursor().charFormat();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && format.isAnchor()) {
        Q_EMIT linkActivated(format.anchorHref());
        return;
    }
    QTextEdit::keyPressEvent(event);
    if (textCursor().hasSelection())
        Q_EMIT selectionFinished();
}

} // namespace randnotiz
