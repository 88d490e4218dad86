#include "browser/browserfilter.h"

#include "reader/swatch.h"
#include "search/searchbox.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

BrowserFilter::BrowserFilter(QWidget *parent)
    : QWidget(parent), m_search(new SearchBox), m_tag(new QComboBox), m_grouping(new QComboBox), m_orderButton(new QToolButton)
{
    m_search->line().setObjectName(u"annotationSearch"_s);
    connect(&m_search->line(), &SearchLine::searchChanged, this, &BrowserFilter::changed);

    m_tag->setObjectName(u"annotationTag"_s);
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(6);
    m_tag->addItem(QString());
    connect(m_tag, &QComboBox::currentIndexChanged, this, &BrowserFilter::changed);

    m_grouping->setObjectName(u"grouping"_s);
    for (int i = 0; i <= static_cast<int>(AnnotationGrouping::Month); ++i)
        m_grouping->addItem(QString());
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &BrowserFilter::changed);

    m_orderButton->setObjectName(u"annotationOrder"_s);
    m_orderButton->setIcon(lineIcon(u"sort"));
    m_orderButton->setAutoRaise(true);
    m_orderButton->setPopupMode(QToolButton::InstantPopup);
    m_orderButton->setMenu(new QMenu(m_orderButton));
    connect(m_orderButton->menu(), &QMenu::aboutToShow, this, &BrowserFilter::fillOrderMenu);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 6, 6, 2);
    rows->setSpacing(4);
    rows->addWidget(m_search);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(makeColours());
    second->addWidget(m_tag, 1);
    rows->addLayout(second);
    auto *third = new QHBoxLayout;
    third->setSpacing(6);
    third->addWidget(m_grouping);
    third->addStretch();
    third->addWidget(m_orderButton);
    rows->addLayout(third);
    retranslate();
    drawSwatches();
}

QWidget *BrowserFilter::makeColours()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(1);
    for (const Colour colour : allColours) {
        auto *button = new QToolButton;
        button->setObjectName(u"annotationColour%1"_s.arg(static_cast<int>(colour)));
        button->setCheckable(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::toggled, this, &BrowserFilter::changed);
        m_colours[static_cast<size_t>(colour) - 1] = button;
        layout->addWidget(button);
    }
    return row;
}

void BrowserFilter::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    retranslate();
}

void BrowserFilter::setTags(const QStringList &names)
{
    const QString chosen = m_tag->currentIndex() > 0 ? m_tag->currentText() : QString();
    {
        const QSignalBlocker blocker(m_tag);
        while (m_tag->count() > 1)
            m_tag->removeItem(m_tag->count() - 1);
        m_tag->addItems(names);
        m_tag->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_tag->findText(chosen, Qt::MatchFixedString)));
    }
    if (!chosen.isEmpty() && m_tag->currentIndex() == 0)
        Q_EMIT changed();
}

SearchQuery BrowserFilter::query() const
{
    std::vector<SearchQuery> all;
    if (const SearchQuery &typed = m_search->line().search().query; typed != SearchQuery())
        all.push_back(typed);
    std::vector<SearchQuery> colours;
    for (const Colour colour : allColours) {
        if (m_colours[static_cast<size_t>(colour) - 1]->isChecked())
            colours.push_back(SearchQuery::where(searchcondition::Coloured{colour}));
    }
    if (!colours.empty())
        all.push_back(SearchQuery::any(std::move(colours)));
    if (m_tag->currentIndex() > 0)
        all.push_back(SearchQuery::where(searchcondition::Tagged{m_tag->currentText()}));
    return SearchQuery::all(std::move(all));
}

AnnotationGrouping BrowserFilter::grouping() const
{
    return static_cast<AnnotationGrouping>(m_grouping->currentIndex());
}

void BrowserFilter::setGrouping(AnnotationGrouping grouping)
{
    m_grouping->setCurrentIndex(static_cast<int>(grouping));
}

void BrowserFilter::setOrder(AnnotationOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    Q_EMIT changed();
}

void BrowserFilter::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (QToolButton *button : m_colours)
            button->setChecked(false);
        m_tag->setCurrentIndex(0);
        m_search->line().clear();
    }
    Q_EMIT changed();
}

void BrowserFilter::fillOrderMenu()
{
    QMenu &menu = *m_orderButton->menu();
    menu.clear();
    auto *orders = new QActionGroup(&menu);
    const std::pair<AnnotationOrder, QString> choices[]{{AnnotationOrder::Newest, tr("Newest first")},
                                                        {AnnotationOrder::Oldest, tr("Oldest first")},
                                                        {AnnotationOrder::Place, tr("By place in the article")},
                                                        {AnnotationOrder::Title, tr("By title of the article")}};
    for (const auto &[order, text] : choices) {
        QAction *action = menu.addAction(text, this, [this, chosen = order] { setOrder(chosen); });
        action->setCheckable(true);
        action->setChecked(order == m_order);
        orders->addAction(action);
    }
}

void BrowserFilter::retranslate()
{
    const SearchLine &line = m_search->line();
    m_search->line().setPlaceholderText(tr("Search annotations"));
    m_search->line().setAccessibleName(line.placeholderText());
    for (const Colour colour : allColours) {
        QToolButton *button = m_colours[static_cast<size_t>(colour) - 1];
        const QString text = tr("Show %1", "name of a highlight colour").arg(colourName(m_appearance, colour));
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_tag->setItemText(0, tr("All tags"));
    m_tag->setAccessibleName(tr("Show annotations with this tag"));
    const QString groups[]{tr("Not grouped"), tr("By article"), tr("By tag"), tr("By colour"), tr("By month")};
    for (int i = 0; i < m_grouping->count(); ++i)
        m_grouping->setItemText(i, groups[i]);
    m_grouping->setAccessibleName(tr("Groups"));
    m_grouping->setToolTip(tr("How the annotations are grouped"));
    m_orderButton->setToolTip(tr("Order of the annotations"));
    m_orderButton->setAccessibleName(m_orderButton->toolTip());
}

void BrowserFilter::drawSwatches()
{
    for (const Colour colour : allColours)
        m_colours[static_cast<size_t>(colour) - 1]->setIcon(swatch(colour, isDark(palette()), 16));
}

void BrowserFilter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawSwatches();
}

} // namespace randnotiz
