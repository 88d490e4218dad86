#pragma once

#include "session/items/articlefiltermodel.h"

#include <QWidget>

class QComboBox;
class QListView;
class QToolButton;

namespace randnotiz {

/// The articles of the library as a list, with what it is narrowed by and how it is ordered above it.
class ArticleList : public QWidget
{
    Q_OBJECT

public:
    /// @param shown borrowed; must outlive the list
    explicit ArticleList(ArticleFilterModel &shown, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    /// In the order of the list.
    QList<Article> selectedArticles() const;
    void selectArticle(ArticleId id);
    void setOrder(ArticleOrder order, Qt::SortOrder direction);
    /// Articles in any state again.
    void clearState();
    /// Puts the focus into the list, at its first row where none is selected.
    void focusList();

Q_SIGNALS:
    void activated(randnotiz::ArticleId id);
    void selectionChanged();
    void orderChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeList();
    QWidget *makeFilterRow();
    void fillSortMenu();
    void retranslate();

    ArticleFilterModel &m_shown;
    QListView *m_list = nullptr;
    QComboBox *m_state = nullptr;
    QToolButton *m_sort = nullptr;
};

} // namespace randnotiz
