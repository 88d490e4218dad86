#include "library/librarypane.h"

#include "library/articledelegate.h"
#include "library/emptylist.h"
#include "library/keptplace.h"
#include "library/library.h"
#include "library/tagdelegate.h"
#include "session/actqueue.h"
#include "session/taggedarticles.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

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
    m_splitter->addWidget(makeTagPane());
    m_splitter->addWidget(makeListPane());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({150, 550});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
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
    });
    keepPlaceOverResets(*m_list, m_articles, m_shown);
    keepPlaceOverResets(*m_tagTree, m_tags, m_shown);
    softenSelections();
    retranslate();
    showWhatThereIs();
}

LibraryPane::~LibraryPane()
{
    m_tagJob.waitForFinished();
}

QWidget *LibraryPane::makeTagPane()
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
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow());
    layout->addWidget(m_pages, 1);
    return pane;
}

QWidget *LibraryPane::makeFilterRow()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"filter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(lineIcon(u"search"), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setText(text);
        // The place in the longer list says nothing in the shorter one.
        if (const QModelIndex current = m_list->currentIndex(); current.isValid())
            m_list->scrollTo(current);
        else
            m_list->scrollToTop();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, &LibraryPane::focusList);

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
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(5);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_state);
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

void LibraryPane::focusFilterOrList()
{
    if (m_filter->hasFocus()) {
        focusList();
        return;
    }
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void LibraryPane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    // A list that gets the focus makes its first row the current one, but selects nothing.
    if (!m_list->selectionModel()->hasSelection())
        m_list->selectionModel()->setCurrentIndex(m_shown.index(0, 0), QItemSelectionModel::ClearAndSelect);
}

void LibraryPane::clearFilter()
{
    m_filter->clear();
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
    m_pages->setCurrentIndex(any ? 0 : 1);
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
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Only articles whose title, source, authors or tags hold these words"));
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
    if (watched == m_list && event->type() == QEvent::ContextMenu && m_contextMenu != nullptr) {
        if (!m_list->selectionModel()->selectedIndexes().isEmpty())
            m_contextMenu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        Q_EMIT trashRequested();
        return true;
    }
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            focusList();
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace randnotiz
