#pragma once

#include "domain/savedsearch.h"
#include "domain/searchfacets.h"
#include "session/items/articlefiltermodel.h"
#include "session/items/tagtreemodel.h"
#include "session/searchreading.h"
#include "session/searchtyping.h"

#include <QFuture>
#include <QWidget>

class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace randnotiz {

class ArticleList;
class EmptyList;
class Library;
class SearchBox;
class SearchResults;
class SideLists;

/// The library: a line to search in; its tags as a tree; and its articles as a list that can be filtered and sorted, or
/// what is searched for in its place. The list waits behind the results as it was.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the pane
    explicit LibraryPane(Library &library, QWidget *parent = nullptr);
    /// Waits for a running job.
    ~LibraryPane() override;

    ArticleListModel &articles() { return m_articles; }
    ArticleFilterModel &shown() { return m_shown; }
    const TagTreeModel &tags() const { return m_tags; }

    /// Whether results are shown instead of the list.
    bool isSearching() const;
    SearchResults &results() { return *m_results; }
    SideLists &side() { return *m_side; }
    /// What is typed to search for.
    QString searchText() const;
    void setSearchText(const QString &text);
    void openSaved(const SavedSearch &search);
    /// In the order of the list that is shown; of results those that are articles themselves. Also while the pane is
    /// hidden: selectionChanged() is told then, too.
    QList<Article> selectedArticles() const;
    void selectArticle(ArticleId id);
    /// The menu on a right click; borrowed.
    void setContextMenu(QMenu *menu) { m_contextMenu = menu; }
    void offerSamples(bool offered);

    QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray &state);
    void setOrder(ArticleOrder order, Qt::SortOrder direction);

public Q_SLOTS:
    /// Puts the cursor into the line to search in, what is typed there selected.
    void focusSearch();
    void focusList();
    void clearFilter();
    /// Back to the list as it was.
    void endSearch();

Q_SIGNALS:
    void articleActivated(randnotiz::ArticleId id);
    /// A hit is to be opened at its place.
    void hitActivated(const randnotiz::FoundRow &row);
    void searchEnded();
    /// What is searched for is to be kept under a name.
    void saveSearchRequested();
    void selectionChanged();
    /// Articles in the list, or in the library, became more or fewer.
    void countsChanged();
    void orderChanged();
    void trashRequested();
    void importFilesRequested();
    void importFolderRequested();
    void samplesRequested();
    /// All tags are to be shown, at this one. Empty: at none.
    void tagsRequested(const QString &tag);
    void tagRenameRequested(const QString &tag);
    void failed(const randnotiz::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool pressedInList(const QKeyEvent &event);
    bool pressedInOffer(const QKeyEvent &event);
    bool pressedInSearch(const QKeyEvent &event);
    QTreeView *makeTagTree();
    QWidget *makeListPane();
    void makeSearch();
    void search();
    void readVocabulary();
    void toggleFacet(const SearchFacet &facet);
    void softenSelections();
    void retranslate();
    void showTagMenu(const QPoint &at);
    void showWhatThereIs();
    void filterByTag(const QModelIndex &tag);
    void findTaggedAnnotations();

    Library &m_library;
    ArticleListModel m_articles;
    ArticleFilterModel m_shown;
    TagTreeModel m_tags;
    QFuture<Result<QSet<ArticleId>>> m_tagJob;
    QFuture<Result<SearchVocabulary>> m_vocabularyJob;
    bool m_vocabularyStale = true;
    bool m_resultsWanted = false; ///< by keys, before they have come

    QSplitter *m_splitter = nullptr;
    SearchBox *m_search = nullptr;
    SearchResults *m_results = nullptr;
    SideLists *m_side = nullptr;
    QTreeView *m_tagTree = nullptr;
    QStackedWidget *m_pages = nullptr;
    ArticleList *m_articleList = nullptr;
    QListView *m_list = nullptr; ///< of m_articleList
    EmptyList *m_empty = nullptr;
    QMenu *m_contextMenu = nullptr;
};

} // namespace randnotiz
