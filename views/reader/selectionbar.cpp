#include "reader/selectionbar.h"

#include "reader/swatch.h"
#include "reader/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr int gap = 8; // pixels between the selection and the bar

} // namespace

SelectionBar::SelectionBar(QWidget *parent)
    : QFrame(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(2);
    for (const Colour colour : allColours) {
        QToolButton *button = addButton();
        m_colours[static_cast<size_t>(colour) - 1] = button;
        connect(button, &QToolButton::clicked, this, [this, colour] { Q_EMIT colourChosen(colour); });
    }
    row->addSpacing(6);
    m_note = addButton();
    m_tag = addButton();
    m_copy = addButton();
    connect(m_note, &QToolButton::clicked, this, &SelectionBar::noteChosen);
    connect(m_tag, &QToolButton::clicked, this, &SelectionBar::tagChosen);
    connect(m_copy, &QToolButton::clicked, this, &SelectionBar::copyChosen);
    retranslate();
    drawSwatches();
    hide();
}

QToolButton *SelectionBar::addButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(button);
    return button;
}

void SelectionBar::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    retranslate();
}

void SelectionBar::setReadOnly(bool readOnly)
{
    for (QToolButton *button : m_colours)
        button->setEnabled(!readOnly);
    m_note->setEnabled(!readOnly);
    m_tag->setEnabled(!readOnly);
}

void SelectionBar::retranslate()
{
    setAccessibleName(tr("Selection"));
    for (const Colour colour : allColours) {
        QToolButton *button = m_colours[static_cast<size_t>(colour) - 1];
        const QString name = colourName(m_appearance, colour);
        button->setAccessibleName(tr("Highlight: %1").arg(name));
        button->setToolTip(
            tr("%1 (key %2)", "name of a highlight colour").arg(name).arg(static_cast<int>(colour)));
    }
    m_note->setText(tr("Note"));
    m_note->setToolTip(tr("Highlight and write a note (key N)"));
    m_tag->setText(tr("Tag"));
    m_tag->setToolTip(tr("Highlight and add tags (key T)"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected text (Ctrl+C)"));
}

void SelectionBar::drawSwatches()
{
    for (const Colour colour : allColours) {
        QToolButton *button = m_colours[static_cast<size_t>(colour) - 1];
        button->setIcon(swatch(colour, isDark(palette())));
        button->setIconSize({18, 18});
    }
}

void SelectionBar::showBeside(const QRect &selectionEnd)
{
    resize(sizeHint());
    const QRect room = parentWidget()->rect();
    int y = selectionEnd.bottom() + gap;
    if (y + height() > room.bottom())
        y = selectionEnd.top() - gap - height();
    const int x = std::clamp(selectionEnd.center().x() - width() / 2, room.left() + gap,
                             std::max(room.left() + gap, room.right() - gap - width()));
    move(x, std::max(y, room.top() + gap));
    raise();
    show();
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawSwatches();
    QFrame::changeEvent(event);
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixedWithBase(palette(), palette().color(QPalette::Text), 0.3), 1));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace randnotiz
