#include "library/librarypane.h"

#include "library/articlelist.h"
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
#include "style/theme.h"

#include <QContextMenuEvent>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
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
    m_articleList = new ArticleList(m_shown);
    m_list = &m_articleList->list();
    m_list->installEventFilter(this);
    connect(m_articleList, &ArticleList::activated, this, &LibraryPane::articleActivated);
    connect(m_articleList, &ArticleList::selectionChanged, this, &LibraryPane::selectionChanged);
    connect(m_articleList, &ArticleList::orderChanged, this, &LibraryPane::orderChanged);

    m_empty = new EmptyList;
    connect(m_empty, &EmptyList::importFilesRequested, this, &LibraryPane::importFilesRequested);
    connect(m_empty, &EmptyList::importFolderRequested, this, &LibraryPane::importFolderRequested);
    connect(m_empty, &EmptyList::samplesRequested, this, &LibraryPane::samplesRequested);
    connect(m_empty, &EmptyList::clearFilterRequested, this, &LibraryPane::clearFilter);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_articleList);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_results);
    return m_pages;
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
    return m_articleList->selectedArticles();
}

void LibraryPane::selectArticle(ArticleId id)
{
    m_articleList->selectArticle(id);
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
    m_articleList->setOrder(order, direction);
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
    m_articleList->focusList();
}

void LibraryPane::clearFilter()
{
    endSearch();
    m_articleList->clearState();
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

void LibraryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT selectionChanged();
}

void LibraryPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT selectionChanged();
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
}

void LibraryPane::retranslate()
{
    m_tagTree->setAccessibleName(tr("Tags"));
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
