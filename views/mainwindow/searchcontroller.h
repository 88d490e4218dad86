#pragma once

#include "domain/savedsearch.h"
#include "session/searchreading.h"

#include <QObject>

class QWidget;

namespace randnotiz {

class ArticleController;
class LibraryActs;
class LibraryPane;
class ReaderView;
class UserActions;

/// Opens hits of a search: goes to their place, and marks all places of the search in the text. Keeps searches under a
/// name.
class SearchController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    SearchController(LibraryPane &pane, ReaderView &reader, ArticleController &articles, LibraryActs &acts,
                     UserActions &actions, bool readOnly, QWidget &window);

private:
    void open(const FoundRow &row);
    void follow();
    void mark();
    void connectSaved();
    void refresh();
    void save();
    void rename(const SavedSearch &search);
    void replace(const SavedSearch &search);

    LibraryPane &m_pane;
    ReaderView &m_reader;
    ArticleController &m_articles;
    LibraryActs &m_acts;
    UserActions &m_actions;
    bool m_readOnly;
    QWidget &m_window;
    FoundRow m_wanted;
    SearchQuery m_query;      ///< that m_wanted is a hit of
    bool m_isToMark = false;  ///< once the article is open
    quint64 m_asked = 0;      ///< counts, so that a late answer is known as such
};

} // namespace randnotiz
