#include "reader/floatingbar.h"

#include "reader/typography.h"

#include <QLayout>
#include <QPainter>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr int gap = 8; // pixels between the bar and what it is about

} // namespace

FloatingBar::FloatingBar(QWidget *parent)
    : QFrame(parent)
{
    setCursor(Qt::ArrowCursor);
    hide();
}

/// A layout would hear of new texts only later.
void FloatingBar::fit()
{
    if (layout() != nullptr)
        layout()->activate();
    resize(sizeHint());
}

void FloatingBar::showBeside(const QRect &place)
{
    fit();
    const QRect room = parentWidget()->rect();
    int y = place.bottom() + gap;
    if (y + height() > room.bottom())
        y = place.top() - gap - height();
    const int x = std::clamp(place.center().x() - width() / 2, room.left() + gap,
                             std::max(room.left() + gap, room.right() - gap - width()));
    move(x, std::clamp(y, room.top() + gap, std::max(room.top() + gap, room.bottom() - gap - height())));
    raise();
    show();
}

void FloatingBar::showInCorner()
{
    constexpr int besideScrollBar = 36;
    fit();
    const int inset = std::max(gap, std::min(besideScrollBar, parentWidget()->width() - width() - gap));
    move(isRightToLeft() ? inset : parentWidget()->width() - inset - width(), gap);
    raise();
    show();
}

void FloatingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixedWithBase(palette(), palette().color(QPalette::Text), 0.3), 1));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace randnotiz
