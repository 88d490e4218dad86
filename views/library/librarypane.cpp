#include "library/librarypane.h"

#include "library/articledelegate.h"
#include "library/emptylist.h"
#include "library/keptplace.h"
#include "library/library.h"
#include "library/sidelists.h"
#include "library/tagdelegate.h"
#include "search/facetlist.h"
#include "search/savedsearchlist.h"
#include "search/searchbox.h"
#include "search/searchresults.h"
#include "session/actqueue.h"
#include "session/taggedarticles.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

LibraryPane::LibraryPane(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_articles(library, QLocale().bcp47Name())
    , m_shown(m_articles)
    , m_tags(library, QLocale().bcp47Name())
{
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    makeSearch();
    m_side = new SideLists(library, makeTagTree());
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(makeListPane());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({150, 550});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_list);

    connect(&m_articles, &ArticleListModel::loaded, this, &LibraryPane::showWhatThereIs);
    connect(&m_articles, &ArticleListModel::failed, this, &LibraryPane::failed);
    connect(&m_tags, &TagTreeModel::failed, this, &LibraryPane::failed);
    // Of both, since the filter lets rows go before the list behind it has done so.
    for (const QAbstractItemModel *model : QList<const QAbstractItemModel *>{&m_articles, &m_shown}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &LibraryPane::showWhatThereIs);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &LibraryPane::showWhatThereIs);
    }
    connect(&m_shown, &ArticleFilterModel::filterChanged, this, &LibraryPane::showWhatThereIs);
    connect(&library, &Library::changed, this, [this](const ChangeSet &changes) {
        if (changes.tags)
            findTaggedAnnotations();
        m_vocabularyStale = true;
    });
    connect(m_side, &SideLists::failed, this, &LibraryPane::failed);
    connect(&m_side->facets(), &FacetList::toggled, this, &LibraryPane::toggleFacet);
    connect(&m_side->savedSearchList(), &SavedSearchList::opened, this, &LibraryPane::openSaved);
    keepPlaceOverResets(*m_list, m_articles, m_shown);
    keepPlaceOverResets(*m_tagTree, m_tags, m_shown);
    softenSelections();
    retranslate();
    showWhatThereIs();
}

LibraryPane::~LibraryPane()
{
    m_tagJob.waitForFinished();
    m_vocabularyJob.waitForFinished();
}

QTreeView *LibraryPane::makeTagTree()
{
    m_tagTree = new QTreeView;
    m_tagTree->setObjectName(u"tags"_s);
    m_tagTree->setModel(&m_tags);
    m_tagTree->setItemDelegate(new TagDelegate(m_tagTree));
    m_tagTree->setHeaderHidden(true);
    m_tagTree->setUniformRowHeights(true);
    m_tagTree->setIndentation(16);
    m_tagTree->setFrameShape(QFrame::NoFrame);
    m_tagTree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tagTree->setMinimumHeight(70);
    m_tagTree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tagTree->hide();
    connect(m_tagTree, &QTreeView::customContextMenuRequested, this, &LibraryPane::showTagMenu);
    connect(m_tagTree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPane::filterByTag);
    return m_tagTree;
}

QWidget *LibraryPane::makeListPane()
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
    m_list->installEventFilter(this);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT articleActivated(m_shown.articleAt(index).id); });
    // A plain click reads; with Ctrl or Shift it selects.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_list->selectionModel()->selectedIndexes().size() == 1)
            Q_EMIT articleActivated(m_shown.articleAt(index).id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPane::selectionChanged);

    m_empty = new EmptyList;
    connect(m_empty, &EmptyList::importFilesRequested, this, &LibraryPane::importFilesRequested);
    connect(m_empty, &EmptyList::importFolderRequested, this, &LibraryPane::importFolderRequested);
    connect(m_empty, &EmptyList::samplesRequested, this, &LibraryPane::samplesRequested);
    connect(m_empty, &EmptyList::clearFilterRequested, this, &LibraryPane::clearFilter);
    m_filterRow = makeFilterRow();
    auto *articles = new QWidget;
    auto *column = new QVBoxLayout(articles);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filterRow);
    column->addWidget(m_list, 1);
    m_pages = new QStackedWidget;
    m_pages->addWidget(articles);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_results);

    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    return pane;
}

void LibraryPane::makeSearch()
{
    m_search = new SearchBox;
    m_search->setContentsMargins(6, 6, 6, 4);
    m_results = new SearchResults(m_library);
    SearchLine &line = m_search->line();
    line.installEventFilter(this);
    connect(&line, &SearchLine::searchChanged, this, &LibraryPane::search);
    connect(&line, &QLineEdit::returnPressed, this, &LibraryPane::focusList);
    connect(m_results, &SearchResults::activated, this, &LibraryPane::hitActivated);
    connect(m_results, &SearchResults::selectionChanged, this, &LibraryPane::selectionChanged);
    connect(m_results, &SearchResults::countChanged, this, &LibraryPane::showWhatThereIs);
    connect(m_results, &SearchResults::failed, this, &LibraryPane::failed);
    m_results->list().installEventFilter(this);
    m_results->offered().installEventFilter(this);
    connect(m_results, &SearchResults::offerTaken, this, [this](const QString &typed) {
        setSearchText(typed);
        m_search->line().setFocus(Qt::OtherFocusReason);
    });
    // All that is counted or marked belongs to an answer: while it is typed nothing else is looked for.
    connect(&m_results->model(), &SearchResultModel::answered, this, [this] {
        const std::optional<SearchQuery> &suggestion = m_results->model().suggestion();
        m_results->offer(suggestion ? m_search->line().textFor(*suggestion).trimmed() : QString());
        m_side->showSearch(searchText(), m_results->model().request()->query, m_results->scope(), m_search->line().names());
    });
    connect(m_results, &SearchResults::saveRequested, this, &LibraryPane::saveSearchRequested);
}

void LibraryPane::search()
{
    const SearchQuery &typed = m_search->line().search().query;
    // A space, or the tags to be offered, have come: what is asked for is the same.
    if (m_results->model().isActive() && m_results->model().request()->query == typed)
        return;
    m_resultsWanted = false;
    if (typed == SearchQuery()) {
        if (m_results->model().isActive()) {
            m_results->clear();
            m_side->endSearch();
            showWhatThereIs();
            Q_EMIT selectionChanged();
            Q_EMIT searchEnded();
        }
        return;
    }
    m_results->search(typed);
}

void LibraryPane::readVocabulary()
{
    if (!m_vocabularyStale || m_vocabularyJob.isRunning())
        return;
    m_vocabularyStale = false;
    m_vocabularyJob = readSearchVocabulary(m_library);
    whenFinished(m_vocabularyJob, this, [this](const Result<SearchVocabulary> &vocabulary) {
        if (vocabulary)
            m_search->line().setVocabulary(*vocabulary);
        else
            Q_EMIT failed(vocabulary.error());
    });
}

bool LibraryPane::isSearching() const
{
    return m_pages->currentWidget() == m_results;
}

QString LibraryPane::searchText() const
{
    return m_search->line().text();
}

void LibraryPane::setSearchText(const QString &text)
{
    m_search->line().setText(text);
}

void LibraryPane::openSaved(const SavedSearch &search)
{
    m_results->setScope(search.scope);
    m_results->setOrder(search.order);
    setSearchText(search.text);
    m_search->line().setFocus(Qt::OtherFocusReason);
}

void LibraryPane::toggleFacet(const SearchFacet &facet)
{
    setSearchText(toggledFacet(searchText(), facet, m_search->line().names()));
}

void LibraryPane::endSearch()
{
    m_search->line().clear();
}

QWidget *LibraryPane::makeFilterRow()
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
    connect(m_sort->menu(), &QMenu::aboutToShow, this, &LibraryPane::fillSortMenu);

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 0, 6, 4);
    layout->setSpacing(5);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_sort);
    return row;
}

void LibraryPane::filterByTag(const QModelIndex &tag)
{
    m_shown.setTag(tag.data(TagTreeModel::NameRole).toString());
    findTaggedAnnotations();
}

void LibraryPane::findTaggedAnnotations()
{
    // A running job asks again when it sees that another tag is wanted by now.
    if (m_tagJob.isRunning() || m_shown.tag().isEmpty())
        return;
    const QString name = m_shown.tag();
    m_tagJob = articlesByAnnotationTag(m_library, name);
    whenFinished(m_tagJob, this, [this, name](const Result<QSet<ArticleId>> &articles) {
        if (name != m_shown.tag())
            findTaggedAnnotations();
        else if (articles)
            m_shown.setTag(name, *articles);
        else
            Q_EMIT failed(articles.error());
    });
}

QList<Article> LibraryPane::selectedArticles() const
{
    if (isSearching())
        return m_results->selectedArticles();
    QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QList<Article> articles;
    articles.reserve(selected.size());
    for (const QModelIndex &index : std::as_const(selected))
        articles += m_shown.articleAt(index);
    return articles;
}

void LibraryPane::selectArticle(ArticleId id)
{
    const QModelIndex index = m_shown.indexOf(id);
    if (index.isValid() && !m_list->selectionModel()->isSelected(index))
        m_list->setCurrentIndex(index);
}

void LibraryPane::offerSamples(bool offered)
{
    m_empty->setOffers(offered, !m_library.isReadOnly());
}

QByteArray LibraryPane::saveSplitter() const
{
    return m_splitter->saveState();
}

void LibraryPane::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void LibraryPane::setOrder(ArticleOrder order, Qt::SortOrder direction)
{
    m_shown.setOrder(order, direction);
    retranslate();
    Q_EMIT orderChanged();
}

void LibraryPane::focusSearch()
{
    m_search->line().setFocus(Qt::ShortcutFocusReason);
    m_search->line().selectAll();
}

void LibraryPane::focusList()
{
    // Not into the hits of what was typed before.
    if (m_results->model().isActive() && !m_results->model().isAnswered()) {
        m_resultsWanted = true;
        return;
    }
    if (isSearching()) {
        m_results->focusList();
        return;
    }
    m_list->setFocus(Qt::ShortcutFocusReason);
    // A list that gets the focus makes its first row the current one, but selects nothing.
    if (!m_list->selectionModel()->hasSelection())
        m_list->selectionModel()->setCurrentIndex(m_shown.index(0, 0), QItemSelectionModel::ClearAndSelect);
}

void LibraryPane::clearFilter()
{
    endSearch();
    m_state->setCurrentIndex(0);
    m_tagTree->setCurrentIndex(m_tags.indexOf({}));
    m_shown.clearFilter();
}

void LibraryPane::showWhatThereIs()
{
    const bool any = m_shown.rowCount() > 0;
    m_empty->setReason(!m_articles.isLoaded()           ? EmptyList::Loading
                       : m_articles.rowCount() == 0     ? EmptyList::EmptyLibrary
                                                        : EmptyList::NothingFound);
    // The list stays until something is found, or known not to be.
    const bool answered = m_results->hasSomethingToShow() || (m_results->model().isActive() && isSearching());
    if (answered && m_articles.rowCount() > 0)
        m_pages->setCurrentWidget(m_results);
    else
        m_pages->setCurrentIndex(any ? 0 : 1);
    if (m_results->model().isAnswered() && isSearching() && std::exchange(m_resultsWanted, false))
        m_results->focusList();
    Q_EMIT countsChanged();
}

void LibraryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        softenSelections();
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_articles.setLocale(QLocale().bcp47Name());
    m_tags.setLocale(QLocale().bcp47Name());
}

void LibraryPane::softenSelections()
{
    m_tagTree->setPalette(withSoftSelection(palette()));
    m_list->setPalette(withSoftSelection(palette()));
}

void LibraryPane::retranslate()
{
    m_list->setAccessibleName(tr("Articles"));
    m_tagTree->setAccessibleName(tr("Tags"));
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

void LibraryPane::fillSortMenu()
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

void LibraryPane::showTagMenu(const QPoint &at)
{
    const QString tag = m_tagTree->indexAt(at).data(TagTreeModel::NameRole).toString();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tagMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!tag.isEmpty() && !m_library.isReadOnly())
        menu->addAction(tr("&Rename tag…"), this, [this, tag] { Q_EMIT tagRenameRequested(tag); });
    menu->addAction(tr("All &tags…"), this, [this, tag] { Q_EMIT tagsRequested(tag); });
    menu->popup(m_tagTree->viewport()->mapToGlobal(at));
}

bool LibraryPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isList = watched == m_list || watched == &m_results->list();
    if (isList && event->type() == QEvent::ContextMenu && m_contextMenu != nullptr) {
        if (!selectedArticles().isEmpty())
            m_contextMenu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::KeyPress && isList)
        return pressedInList(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::KeyPress && watched == &m_results->offered())
        return pressedInOffer(*static_cast<QKeyEvent *>(event));
    if (watched == &m_search->line()) {
        if (event->type() == QEvent::FocusIn)
            readVocabulary();
        if (event->type() == QEvent::KeyPress)
            return pressedInSearch(*static_cast<QKeyEvent *>(event));
    }
    return QWidget::eventFilter(watched, event);
}

bool LibraryPane::pressedInList(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Delete)) {
        // Not the open article where a passage is selected.
        if (!selectedArticles().isEmpty())
            Q_EMIT trashRequested();
        return true;
    }
    if (event.key() == Qt::Key_Escape && isSearching()) {
        endSearch();
        focusList();
        return true;
    }
    // From the first row back to what is typed.
    const QListView &list = isSearching() ? m_results->list() : *m_list;
    if (event.key() == Qt::Key_Up && event.modifiers() == Qt::NoModifier && list.currentIndex().row() <= 0) {
        m_search->line().setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

bool LibraryPane::pressedInOffer(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        endSearch();
        focusList();
        return true;
    }
    if (event.key() == Qt::Key_Up) {
        m_search->line().setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

bool LibraryPane::pressedInSearch(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Down) {
        focusList();
        return true;
    }
    if (event.key() == Qt::Key_Escape && !searchText().isEmpty()) {
        endSearch();
        return true;
    }
    return false;
}

} // namespace randnotiz
