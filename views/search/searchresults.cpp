#include "search/searchresults.h"

#include "library/library.h"
#include "search/resultdelegate.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SearchResults::SearchResults(Library &library, QWidget *parent) : QWidget(parent), m_model(library)
{
    makeList();
    m_index = new QLabel;
    m_index->setObjectName(u"indexState"_s);
    m_index->setWordWrap(true);
    m_index->setContentsMargins(8, 2, 8, 4);
    m_index->hide();
    makeNothing();

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_index);
    layout->addWidget(m_pages, 1);

    connect(&m_model, &SearchResultModel::answered, this, [this] {
        m_slow.stop();
        m_isSlow = false;
        showState();
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(400ms);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        showState();
    });
    connect(&m_model, &SearchResultModel::failed, this, &SearchResults::failed);
    m_save->setVisible(!library.isReadOnly());
    retranslate();
}

void SearchResults::makeList()
{
    m_list = new QListView;
    m_list->setObjectName(u"results"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setPalette(withSoftSelection(palette()));
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_model.rowAt(index.row())); });
    // A plain click reads; with Ctrl or Shift it selects.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_list->selectionModel()->selectedIndexes().size() == 1)
            Q_EMIT activated(m_model.rowAt(index.row()));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchResults::selectionChanged);
    // Before the reader comes to the end, and also where the end was reached while a search was running.
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchResults::readOn);
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SearchResults::readOn);
    connect(&m_model, &SearchResultModel::answered, this, &SearchResults::readOn, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &SearchResults::keepPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SearchResults::restorePlace);
}

void SearchResults::makeNothing()
{
    m_nothingTitle = new QLabel;
    m_nothingTitle->setFont(emptyTitleFont(m_nothingTitle->font()));
    m_nothingText = new QLabel;
    m_nothingText->setObjectName(u"nothingText"_s);
    m_question = new QLabel;
    m_nothing = new QWidget;
    m_nothing->setAutoFillBackground(true);
    m_nothing->setBackgroundRole(QPalette::Base);
    auto *words = new QVBoxLayout(m_nothing);
    words->setContentsMargins(16, 16, 16, 16);
    words->setSpacing(10);
    words->addStretch(2);
    for (QLabel *label : {m_nothingTitle, m_nothingText, m_question}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_offer = new QPushButton;
    m_offer->setObjectName(u"offer"_s);
    m_offer->setAutoDefault(true); // Enter presses it
    m_question->setBuddy(m_offer);
    words->addWidget(m_offer, 0, Qt::AlignHCenter);
    words->addStretch(3);
    connect(m_offer, &QPushButton::clicked, this, [this] { Q_EMIT offerTaken(m_offeredText); });
    showOffer();
}

void SearchResults::offer(const QString &typed)
{
    m_offeredText = typed;
    showOffer();
}

void SearchResults::showOffer()
{
    constexpr int longest = 260; // pixels: what fits into a narrow pane
    m_question->setText(tr("Did you mean:"));
    m_offer->setText(m_offer->fontMetrics().elidedText(m_offeredText, Qt::ElideMiddle, longest).replace(u'&', u"&&"_s));
    m_offer->setAccessibleName(tr("Search for %1").arg(m_offeredText));
    m_offer->setToolTip(m_offer->accessibleName());
    m_question->setVisible(!m_offeredText.isEmpty());
    m_offer->setVisible(!m_offeredText.isEmpty());
}

void SearchResults::readOn()
{
    const QScrollBar &bar = *m_list->verticalScrollBar();
    if (m_list->isVisible() && bar.value() >= bar.maximum() - bar.pageStep())
        m_model.fetchMore({});
}

/// Of the same search, whose hits have become others; another one begins at its top.
void SearchResults::keepPlace()
{
    const QModelIndex current = m_list->currentIndex();
    m_kept = {};
    if (m_model.isAnswered() && current.isValid())
        m_kept = m_model.rowAt(current.row()).hit;
    m_keptScroll = m_model.isAnswered() ? m_list->verticalScrollBar()->value() : 0;
}

void SearchResults::restorePlace()
{
    int row = -1;
    for (int i = 0; i < m_model.rowCount() && row < 0 && !m_kept.article.isNull(); ++i) {
        const SearchHit &hit = m_model.rowAt(i).hit;
        if (hit.article == m_kept.article && hit.annotation == m_kept.annotation)
            row = i;
    }
    // Where the reader goes through the hits by keys, there is always one to go on from.
    if (row < 0 && m_list->hasFocus() && m_model.rowCount() > 0)
        row = 0;
    if (row >= 0)
        m_list->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_list->verticalScrollBar()->setValue(m_keptScroll);
    Q_EMIT selectionChanged();
}

QWidget *SearchResults::makeHead()
{
    auto *group = new QButtonGroup(this);
    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(6, 0, 6, 4);
    rows->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(1);
    for (size_t i = 0; i < m_scopes.size(); ++i) {
        auto *button = new QToolButton;
        button->setObjectName(u"scope%1"_s.arg(i));
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setChecked(i == static_cast<size_t>(m_scope));
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] {
            setScope(static_cast<SearchScope>(i));
            Q_EMIT choicesChanged();
        });
        m_scopes[i] = button;
    }
    row->addStretch();
    m_orderButton = new QToolButton;
    m_orderButton->setObjectName(u"resultOrder"_s);
    m_orderButton->setIcon(lineIcon(u"sort"));
    m_orderButton->setAutoRaise(true);
    m_orderButton->setPopupMode(QToolButton::InstantPopup);
    m_orderButton->setMenu(new QMenu(m_orderButton));
    connect(m_orderButton->menu(), &QMenu::aboutToShow, this, &SearchResults::fillOrderMenu);
    m_save = new QToolButton;
    m_save->setObjectName(u"saveSearch"_s);
    m_save->setIcon(lineIcon(u"bookmark"));
    m_save->setAutoRaise(true);
    connect(m_save, &QToolButton::clicked, this, &SearchResults::saveRequested);
    row->addWidget(m_save);
    row->addWidget(m_orderButton);
    rows->addLayout(row);
    m_count = new QLabel;
    m_count->setObjectName(u"resultCount"_s);
    m_count->setContentsMargins(3, 0, 3, 0);
    rows->addWidget(m_count);
    return head;
}

void SearchResults::search(const SearchQuery &query)
{
    m_query = query;
    searchAgain();
}

void SearchResults::searchAgain()
{
    m_model.search(m_query, m_scope, m_order);
    if (!m_slow.isActive() && !m_isSlow)
        m_slow.start();
}

void SearchResults::clear()
{
    m_model.clear();
    m_slow.stop();
    m_isSlow = false;
    showState();
}

void SearchResults::setScope(SearchScope scope)
{
    m_scopes[static_cast<size_t>(scope)]->setChecked(true);
    if (scope == m_scope)
        return;
    m_scope = scope;
    if (m_model.isActive())
        searchAgain();
}

void SearchResults::setOrder(SearchOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    retranslate();
    if (m_model.isActive())
        searchAgain();
}

QList<Article> SearchResults::selectedArticles() const
{
    QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QList<Article> articles;
    for (const QModelIndex &index : std::as_const(selected)) {
        if (const FoundRow &row = m_model.rowAt(index.row()); !row.isAnnotation())
            articles += row.article;
    }
    return articles;
}

void SearchResults::focusList()
{
    if (m_pages->currentWidget() == m_nothing && !m_offeredText.isEmpty()) {
        m_offer->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->selectionModel()->hasSelection())
        m_list->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::ClearAndSelect);
}

QString SearchResults::countText() const
{
    if (m_isSlow)
        return tr("Searching…");
    if (!m_model.isAnswered() || m_model.total() == 0)
        return {};
    return tr("%Ln hit(s)", nullptr, static_cast<int>(m_model.total()));
}

QString SearchResults::indexText() const
{
    const SearchIndexState &index = m_model.indexState();
    if (!m_model.isAnswered() || index.isComplete())
        return {};
    if (index.outdated)
        return tr("This library can only be read, and another version of Randnotiz prepared it for searching: hits may be missing.");
    const QLocale locale;
    return tr("The library is being prepared for searching: %1 of %2. Until then hits are missing.")
        .arg(locale.toString(index.indexed), locale.toString(index.total));
}

void SearchResults::showState()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(muted));
    m_count->setPalette(muted);
    m_count->setText(countText());
    m_count->setVisible(!m_count->text().isEmpty());
    m_index->setPalette(muted);
    m_index->setText(indexText());
    m_index->setVisible(!m_index->text().isEmpty());
    const bool nothing = m_model.isAnswered() && m_model.total() == 0;
    m_nothingTitle->setText(tr("Nothing found"));
    m_nothingText->setText(m_scope == SearchScope::Articles      ? tr("No article has all of this.")
                           : m_scope == SearchScope::Annotations ? tr("No annotation has all of this.")
                                                                 : tr("No article and no annotation has all of this."));
    showOffer();
    m_pages->setCurrentWidget(nothing ? m_nothing : m_list);
    Q_EMIT countChanged();
}

void SearchResults::fillOrderMenu()
{
    QMenu &menu = *m_orderButton->menu();
    menu.clear();
    auto *orders = new QActionGroup(&menu);
    const std::pair<SearchOrder, QString> choices[]{{SearchOrder::Relevance, tr("Best first")},
                                                    {SearchOrder::Newest, tr("Newest first")},
                                                    {SearchOrder::Oldest, tr("Oldest first")},
                                                    {SearchOrder::Title, tr("By title")}};
    for (const auto &[order, text] : choices) {
        QAction *action = menu.addAction(text, this, [this, chosen = order] {
            setOrder(chosen);
            Q_EMIT choicesChanged();
        });
        action->setCheckable(true);
        action->setChecked(order == m_order);
        orders->addAction(action);
    }
}

void SearchResults::retranslate()
{
    m_list->setAccessibleName(tr("Search results"));
    const QString names[]{tr("All"), tr("Articles"), tr("Annotations")};
    for (size_t i = 0; i < m_scopes.size(); ++i)
        m_scopes[i]->setText(names[i]);
    m_orderButton->setToolTip(tr("Order of the hits"));
    m_orderButton->setAccessibleName(m_orderButton->toolTip());
    m_save->setToolTip(tr("Save this search"));
    m_save->setAccessibleName(m_save->toolTip());
    showState();
}

void SearchResults::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        m_list->setPalette(withSoftSelection(palette()));
        showState();
    }
}

} // namespace randnotiz
