#include "tags/colourrow.h"

#include "domain/tag.h"
#include "style/tagswatch.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

struct Preset
{
    quint32 colour;
    const char *name; ///< untranslated
};

constexpr std::array presets{
    Preset{0xd64545, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Red")},
    Preset{0xe08a2e, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Orange")},
    Preset{0xe0c341, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Yellow")},
    Preset{0x6aa84f, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Green")},
    Preset{0x2a9d8f, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Teal")},
    Preset{0x4fb3e0, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Light blue")},
    Preset{0x3b6fd8, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Blue")},
    Preset{0x8e5bd0, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Purple")},
    Preset{0xd6579a, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Pink")},
    Preset{0x8d6e4f, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Brown")},
    Preset{0x808a94, QT_TRANSLATE_NOOP("randnotiz::ColourRow", "Grey")},
};

constexpr int perRow = 6;
constexpr int noneId = 0; // of the button group; presets follow

} // namespace

ColourRow::ColourRow(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this)), m_other(new QToolButton)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(2);
    for (int id = noneId; id <= static_cast<int>(presets.size()); ++id) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_buttons->addButton(button, id);
        grid->addWidget(button, id / perRow, id % perRow);
    }
    m_other->setCheckable(true);
    m_other->setAutoRaise(true);
    m_other->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    grid->addWidget(m_other, static_cast<int>(presets.size()) / perRow, perRow);
    grid->setColumnStretch(perRow + 1, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        choose(id == noneId ? std::nullopt : std::optional(presets[static_cast<size_t>(id) - 1].colour));
    });
    connect(m_other, &QToolButton::clicked, this, &ColourRow::chooseOther);
    retranslate();
    showColour();
}

void ColourRow::setColour(std::optional<quint32> colour)
{
    m_colour = colour;
    showColour();
}

void ColourRow::choose(std::optional<quint32> colour)
{
    const bool another = colour != m_colour;
    setColour(colour);
    if (another)
        Q_EMIT chosen(colour);
}

void ColourRow::chooseOther()
{
    showColour(); // the click has toggled it
    auto *dialog = new QColorDialog(m_colour ? QColor::fromRgb(*m_colour) : QColor(Qt::white), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) { choose(colour.rgb() & 0xffffffU); });
    dialog->open();
}

void ColourRow::showColour()
{
    const auto *preset = std::ranges::find_if(presets, [this](const Preset &one) { return one.colour == m_colour; });
    const bool other = m_colour && preset == presets.end();
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons()) {
        const int id = m_buttons->id(button);
        const bool none = id == noneId;
        const std::optional<quint32> own = none ? std::nullopt : std::optional(presets[static_cast<size_t>(id) - 1].colour);
        button->setIcon(tagIcon(own, palette()));
        button->setChecked(own == m_colour);
    }
    m_buttons->setExclusive(!other);
    m_other->setChecked(other);
    m_other->setIcon(other ? tagIcon(m_colour, palette()) : QIcon());
}

void ColourRow::retranslate()
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        const int id = m_buttons->id(button);
        const QString name = id == noneId ? tr("No colour") : tr(presets[static_cast<size_t>(id) - 1].name);
        button->setToolTip(name);
        button->setAccessibleName(name);
    }
    m_other->setText(tr("Other…"));
}

void ColourRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showColour();
}

} // namespace randnotiz
