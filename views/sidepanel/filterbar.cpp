#include "sidepanel/filterbar.h"

#include "reader/swatch.h"
#include "reader/typography.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace randnotiz {

FilterBar::FilterBar(AnnotationFilterModel &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_tag(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_sort(new QComboBox(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 8, 4);
    rows->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_text, 1);
    first->addWidget(m_sort);
    auto *second = new QHBoxLayout;
    second->setSpacing(1);
    for (const Colour colour : allColours) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::toggled, this, &FilterBar::applyColours);
        m_colours[static_cast<size_t>(colour) - 1] = button;
        second->addWidget(button);
    }
    second->addSpacing(6);
    second->addWidget(m_tag, 1);
    rows->addLayout(first);
    rows->addLayout(second);

    m_text->setClearButtonEnabled(true);
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(6);
    m_tag->addItem(QString());
    m_sort->addItems({QString(), QString(), QString()});
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_filter.setOrder(static_cast<AnnotationFilterModel::Order>(order)); });
    connect(m_tag, &QComboBox::currentIndexChanged, this, &FilterBar::applyTag);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        Q_EMIT filterChanged();
    });
    retranslate();
    drawSwatches();
}

void FilterBar::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    retranslate();
}

void FilterBar::setTags(const QStringList &names)
{
    QStringList present;
    for (int i = 1; i < m_tag->count(); ++i)
        present += m_tag->itemText(i);
    if (present == names)
        return;
    const QString chosen = m_tag->currentIndex() > 0 ? m_tag->currentText() : QString();
    {
        const QSignalBlocker blocker(m_tag);
        while (m_tag->count() > 1)
            m_tag->removeItem(1);
        m_tag->addItems(names);
        m_tag->setCurrentIndex(chosen.isEmpty() ? 0
                                                : std::max(0, m_tag->findText(chosen, Qt::MatchFixedString)));
    }
    applyTag();
}

void FilterBar::clear()
{
    for (QToolButton *button : m_colours)
        button->setChecked(false);
    m_tag->setCurrentIndex(0);
    m_text->clear();
}

void FilterBar::applyColours()
{
    QSet<Colour> colours;
    for (const Colour colour : allColours) {
        if (m_colours[static_cast<size_t>(colour) - 1]->isChecked())
            colours += colour;
    }
    m_filter.setColours(colours);
    Q_EMIT filterChanged();
}

void FilterBar::applyTag()
{
    m_filter.setTag(m_tag->currentIndex() > 0 ? m_tag->currentText() : QString());
    Q_EMIT filterChanged();
}

void FilterBar::retranslate()
{
    for (const Colour colour : allColours) {
        QToolButton *button = m_colours[static_cast<size_t>(colour) - 1];
        const QString text =
            tr("Show %1", "name of a highlight colour").arg(colourName(m_appearance, colour));
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_tag->setItemText(0, tr("All tags"));
    m_tag->setAccessibleName(tr("Show annotations with this tag"));
    m_text->setPlaceholderText(tr("Filter annotations"));
    m_text->setAccessibleName(tr("Filter annotations by text"));
    m_sort->setItemText(AnnotationFilterModel::ByPlace, tr("By place"));
    m_sort->setItemText(AnnotationFilterModel::NewestFirst, tr("Newest first"));
    m_sort->setItemText(AnnotationFilterModel::OldestFirst, tr("Oldest first"));
    m_sort->setAccessibleName(tr("Order of the annotations"));
    m_sort->setToolTip(tr("Order of the annotations"));
}

void FilterBar::drawSwatches()
{
    for (const Colour colour : allColours)
        m_colours[static_cast<size_t>(colour) - 1]->setIcon(swatch(colour, isDark(palette()), 16));
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawSwatches();
    QWidget::changeEvent(event);
}

} // namespace randnotiz
