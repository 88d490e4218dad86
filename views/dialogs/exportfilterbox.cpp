#include "dialogs/exportfilterbox.h"

#include "reader/readerappearance.h"
#include "reader/swatch.h"
#include "style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace randnotiz {

using namespace Qt::StringLiterals;

ExportFilterBox::ExportFilterBox(const QStringList &tags, const QMap<Colour, QString> &colourNames, QWidget *parent)
    : QGroupBox(tr("&Only some annotations"), parent)
{
    setCheckable(true);
    setChecked(false);
    connect(this, &QGroupBox::toggled, this, &ExportFilterBox::changed);

    m_tag = new QComboBox;
    m_tag->setObjectName(u"filterTag"_s);
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(12);
    m_tag->addItem(tr("Any or none"));
    m_tag->addItems(tags);
    connect(m_tag, &QComboBox::currentIndexChanged, this, &ExportFilterBox::changed);
    auto *tagLabel = new QLabel(tr("Tag:"));
    tagLabel->setBuddy(m_tag);

    m_since = makeDay(tr("Made from:"), u"since"_s);
    m_until = makeDay(tr("Made until:"), u"until"_s);
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new QLabel(tr("Colour:")), 0, 0);
    grid->addLayout(makeColours(colourNames), 0, 1);
    grid->addWidget(tagLabel, 1, 0);
    grid->addWidget(m_tag, 1, 1);
    grid->addWidget(m_since.wanted, 2, 0);
    grid->addWidget(m_since.day, 2, 1);
    grid->addWidget(m_until.wanted, 3, 0);
    grid->addWidget(m_until.day, 3, 1);
    drawSwatches();
}

QHBoxLayout *ExportFilterBox::makeColours(const QMap<Colour, QString> &names)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    ReaderAppearance appearance;
    appearance.colourNames = names;
    for (const Colour colour : allColours) {
        auto *button = new QToolButton;
        button->setObjectName(u"colour%1"_s.arg(int(colour)));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(colourName(appearance, colour));
        button->setAccessibleName(colourName(appearance, colour));
        connect(button, &QToolButton::toggled, this, &ExportFilterBox::changed);
        m_colours[static_cast<size_t>(colour) - 1] = button;
        row->addWidget(button);
    }
    row->addStretch();
    return row;
}

ExportFilterBox::Day ExportFilterBox::makeDay(const QString &text, const QString &name)
{
    const Day made{new QCheckBox(text), new QDateEdit(QDate::currentDate())};
    made.wanted->setObjectName(name);
    made.day->setObjectName(name + u"Day"_s);
    made.day->setAccessibleName(text);
    made.day->setCalendarPopup(true);
    made.day->setEnabled(false);
    connect(made.wanted, &QCheckBox::toggled, this, [this, day = made.day](bool wanted) {
        day->setEnabled(wanted);
        Q_EMIT changed();
    });
    connect(made.day, &QDateEdit::dateChanged, this, &ExportFilterBox::changed);
    return made;
}

ExportFilter ExportFilterBox::filter() const
{
    ExportFilter filter;
    if (!isChecked())
        return filter;
    for (const Colour colour : allColours) {
        if (m_colours[static_cast<size_t>(colour) - 1]->isChecked())
            filter.colours += colour;
    }
    if (m_tag->currentIndex() > 0)
        filter.tags = {m_tag->currentText()};
    if (m_since.wanted->isChecked())
        filter.sinceMs = m_since.day->date().startOfDay().toMSecsSinceEpoch();
    if (m_until.wanted->isChecked())
        filter.untilMs = m_until.day->date().addDays(1).startOfDay().toMSecsSinceEpoch();
    return filter;
}

void ExportFilterBox::drawSwatches()
{
    for (const Colour colour : allColours)
        m_colours[static_cast<size_t>(colour) - 1]->setIcon(swatch(colour, isDark(palette()), 16));
}

void ExportFilterBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_tag)
        drawSwatches();
    QGroupBox::changeEvent(event);
}

} // namespace randnotiz
