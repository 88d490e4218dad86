#include "reader/selectionbar.h"

#include "reader/swatch.h"
#include "style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace randnotiz {

SelectionBar::SelectionBar(QWidget *parent)
    : FloatingBar(parent)
{
    setFocusPolicy(Qt::NoFocus);
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
    m_all = addButton();
    m_copy = addButton();
    connect(m_note, &QToolButton::clicked, this, &SelectionBar::noteChosen);
    connect(m_tag, &QToolButton::clicked, this, &SelectionBar::tagChosen);
    connect(m_all, &QToolButton::clicked, this, &SelectionBar::allChosen);
    connect(m_copy, &QToolButton::clicked, this, &SelectionBar::copyChosen);
    retranslate();
    drawSwatches();
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
    m_all->setEnabled(!readOnly);
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
    m_all->setText(tr("All…"));
    m_all->setToolTip(tr("Highlight all occurrences of these words (Ctrl+Shift+H)"));
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

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawSwatches();
    FloatingBar::changeEvent(event);
}

} // namespace randnotiz
