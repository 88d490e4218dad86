#pragma once

#include "session/items/articlefiltermodel.h"
#include "session/items/tagtreemodel.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace randnotiz {

class EmptyList;
class Library;

/// The library: its tags as a tree, and its articles as a list that can be filtered and sorted.
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

    /// In the order of the list.
    QList<Article> selectedArticles() const;
    void selectArticle(ArticleId id);
    /// The menu on a right click; borrowed.
    void setContextMenu(QMenu *menu) { m_contextMenu = menu; }
    void offerSamples(bool offered);

    QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray &state);
    void setOrder(ArticleOrder order, Qt::SortOrder direction);

public Q_SLOTS:
    /// Puts the cursor into the filter; where it is there already, into the list.
    void focusFilterOrList();
    void focusList();
    void clearFilter();

Q_SIGNALS:
    void articleActivated(randnotiz::ArticleId id);
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
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTagPane();
    QWidget *makeListPane();
    QWidget *makeFilterRow();
    void softenSelections();
    void retranslate();
    void fillSortMenu();
    void showTagMenu(const QPoint &at);
    void showWhatThereIs();
    void filterByTag(const QModelIndex &tag);
    void findTaggedAnnotations();

    Library &m_library;
    ArticleListModel m_articles;
    ArticleFilterModel m_shown;
    TagTreeModel m_tags;
    QFuture<Result<QSet<ArticleId>>> m_tagJob;

    QSplitter *m_splitter = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_state = nullptr;
    QToolButton *m_sort = nullptr;
    QTreeView *m_tagTree = nullptr;
    QStackedWidget *m_pages = nullptr;
    QListView *m_list = nullptr;
    EmptyList *m_empty = nullptr;
    QMenu *m_contextMenu = nullptr;
};

} // namespace randnotiz
