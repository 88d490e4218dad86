#pragma once

#include "session/facetcounting.h"
#include "session/items/savedsearchmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace randnotiz {

class FacetList;
class SavedSearchList;

/// What stands above the articles: the saved searches; below them the tags, or while something is searched for what the
/// hits can be narrowed to. Hidden where there is none of it.
class SideLists : public QWidget
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the lists
    /// @param tags    taken over; whoever fills it hides it while it is empty
    SideLists(Library &library, QTreeView *tags, QWidget *parent = nullptr);

    SavedSearchModel &savedSearches() { return m_saved; }
    SavedSearchList &savedSearchList() { return *m_savedList; }
    FacetList &facets() { return *m_facets; }

    /// Something else is searched for: what can be narrowed is counted anew.
    void showSearch(const QString &text, const SearchQuery &query, SearchScope scope, SearchNames names);
    /// Nothing is searched for any more.
    void endSearch();

Q_SIGNALS:
    void failed(const randnotiz::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void retranslate();

    SavedSearchModel m_saved;
    FacetCounting m_counting;
    QString m_text;
    SearchNames m_names = SearchNames::English;
    bool m_isSearching = false;
    QLabel *m_savedTitle = nullptr;
    SavedSearchList *m_savedList = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTreeView *m_tags = nullptr;
    FacetList *m_facets = nullptr;
};

} // namespace randnotiz
