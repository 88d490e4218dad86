#include "library/articlelist.h"

#include "library/articledelegate.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

ArticleList::ArticleList(ArticleFilterModel &shown, QWidget *parent) : QWidget(parent), m_shown(shown)
{
    makeList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeFilterRow());
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    retranslate();
}

void ArticleList::makeList()
{
    m_list = new QListView;
    m_list->setObjectName(u"articles"_s);
    m_list->setModel(&m_shown);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setPalette(withSoftSelection(palette()));
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_shown.articleAt(index).id); });
    // A plain click reads; with Ctrl or Shift it selects.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_list->selectionModel()->selectedIndexes().size() == 1)
            Q_EMIT activated(m_shown.articleAt(index).id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticleList::selectionChanged);
}

QWidget *ArticleList::makeFilterRow()
{
    m_state = new QComboBox;
    m_state->setObjectName(u"state"_s);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_shown.setState(index <= 0 ? std::nullopt : std::optional(static_cast<ReadingState>(index - 1)));
    });
    m_sort = new QToolButton;
    m_sort->setObjectName(u"sort"_s);
    m_sort->setIcon(lineIcon(u"sort"));
    m_sort->setAutoRaise(true);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setMenu(new QMenu(m_sort));
    connect(m_sort->menu(), &QMenu::aboutToShow, this, &ArticleList::fillSortMenu);

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 0, 6, 4);
    layout->setSpacing(5);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_sort);
    return row;
}

QList<Article> ArticleList::selectedArticles() const
{
    QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QList<Article> articles;
    articles.reserve(selected.size());
    for (const QModelIndex &index : std::as_const(selected))
        articles += m_shown.articleAt(index);
    return articles;
}

void ArticleList::selectArticle(ArticleId id)
{
    const QModelIndex index = m_shown.indexOf(id);
    if (index.isValid() && !m_list->selectionModel()->isSelected(index))
        m_list->setCurrentIndex(index);
}

void ArticleList::setOrder(ArticleOrder order, Qt::SortOrder direction)
{
    m_shown.setOrder(order, direction);
    Q_EMIT orderChanged();
}

void ArticleList::clearState()
{
    m_state->setCurrentIndex(0);
}

void ArticleList::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    // A list that gets the focus makes its first row the current one, but selects nothing.
    if (!m_list->selectionModel()->hasSelection())
        m_list->selectionModel()->setCurrentIndex(m_shown.index(0, 0), QItemSelectionModel::ClearAndSelect);
}

void ArticleList::retranslate()
{
    m_list->setAccessibleName(tr("Articles"));
    m_state->setAccessibleName(tr("Reading state"));
    const QStringList states{tr("All"), tr("Unread"), tr("Reading"), tr("Done")};
    for (int i = 0; i < states.size(); ++i) {
        if (i < m_state->count())
            m_state->setItemText(i, states[i]);
        else
            m_state->addItem(states[i]);
    }
    m_sort->setToolTip(tr("Sort the list"));
    m_sort->setAccessibleName(m_sort->toolTip());
}

void ArticleList::fillSortMenu()
{
    QMenu &menu = *m_sort->menu();
    menu.clear();
    auto *orders = new QActionGroup(&menu);
    const std::pair<ArticleOrder, QString> choices[]{
        {ArticleOrder::Added, tr("Date added")},   {ArticleOrder::Published, tr("Date published")},
        {ArticleOrder::Title, tr("Title")},        {ArticleOrder::Source, tr("Source")},
        {ArticleOrder::State, tr("Reading state")}, {ArticleOrder::Annotations, tr("Number of annotations")},
    };
    for (const auto &[order, text] : choices) {
        QAction *action = menu.addAction(text, this, [this, chosen = order] { setOrder(chosen, m_shown.direction()); });
        action->setCheckable(true);
        action->setChecked(order == m_shown.order());
        orders->addAction(action);
    }
    menu.addSeparator();
    auto *directions = new QActionGroup(&menu);
    for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QAction *action = menu.addAction(direction == Qt::AscendingOrder ? tr("Ascending") : tr("Descending"), this,
                                         [this, direction] { setOrder(m_shown.order(), direction); });
        action->setCheckable(true);
        action->setChecked(direction == m_shown.direction());
        directions->addAction(action);
    }
}

void ArticleList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_list->setPalette(withSoftSelection(palette()));
}

} // namespace randnotiz
