#include "mainwindow/searchcontroller.h"

#include "library/librarypane.h"
#include "library/sidelists.h"
#include "mainwindow/articlecontroller.h"
#include "mainwindow/useractions.h"
#include "reader/readerview.h"
#include "search/savedsearchdialog.h"
#include "search/savedsearchlist.h"
#include "search/searchresults.h"
#include "session/actqueue.h"
#include "session/libraryacts.h"

namespace randnotiz {

namespace {

constexpr qsizetype longestName = 60; ///< that is proposed, UTF-16

} // namespace

SearchController::SearchController(LibraryPane &pane, ReaderView &reader, ArticleController &articles, LibraryActs &acts,
                                   UserActions &actions, bool readOnly, QWidget &window)
    : m_pane(pane)
    , m_reader(reader)
    , m_articles(articles)
    , m_acts(acts)
    , m_actions(actions)
    , m_readOnly(readOnly)
    , m_window(window)
{
    connect(&pane, &LibraryPane::hitActivated, this, &SearchController::open);
    connect(&pane, &LibraryPane::searchEnded, this, [this] {
        ++m_asked;
        m_isToMark = false;
        m_reader.clearHits();
    });
    connect(&articles, &ArticleController::articleChanged, this, &SearchController::follow);
    connectSaved();
}

void SearchController::connectSaved()
{
    connect(&m_pane, &LibraryPane::saveSearchRequested, this, &SearchController::save);
    connect(&m_actions[UserAction::SaveSearch], &QAction::triggered, this, &SearchController::save);
    connect(&m_pane, &LibraryPane::countsChanged, this, &SearchController::refresh);
    const SavedSearchList &list = m_pane.side().savedSearchList();
    connect(&list, &SavedSearchList::renameRequested, this, &SearchController::rename);
    connect(&list, &SavedSearchList::replaceRequested, this, &SearchController::replace);
    connect(&list, &SavedSearchList::deleteRequested, &m_acts, &LibraryActs::deleteSavedSearch);
    refresh();
}

void SearchController::refresh()
{
    m_actions.setEnabled({UserAction::SaveSearch}, m_pane.isSearching() && !m_readOnly);
}

void SearchController::save()
{
    const QString text = m_pane.searchText().trimmed();
    if (text.isEmpty() || m_readOnly)
        return;
    const SavedSearchModel &saved = m_pane.side().savedSearches();
    auto *dialog = new SavedSearchDialog(tr("Save search"), text, text.left(longestName),
                                         [&saved](const QString &name) { return saved.isNameTaken(name, {}); }, &m_window);
    connect(dialog, &SavedSearchDialog::chosen, this, [this, text](const QString &name) {
        m_acts.saveSearch({{}, name, text, m_pane.results().scope(), m_pane.results().order()});
    });
    dialog->open();
}

void SearchController::rename(const SavedSearch &search)
{
    const SavedSearchModel &saved = m_pane.side().savedSearches();
    auto *dialog = new SavedSearchDialog(
        tr("Rename saved search"), search.text, search.name,
        [&saved, id = search.id](const QString &name) { return saved.isNameTaken(name, id); }, &m_window);
    connect(dialog, &SavedSearchDialog::chosen, this, [this, search](const QString &name) {
        if (name == search.name)
            return;
        SavedSearch renamed = search;
        renamed.name = name;
        m_acts.editSavedSearch(search, renamed);
    });
    dialog->open();
}

void SearchController::replace(const SavedSearch &search)
{
    SavedSearch present = search;
    present.text = m_pane.searchText().trimmed();
    present.scope = m_pane.results().scope();
    present.order = m_pane.results().order();
    if (!present.text.isEmpty())
        m_acts.editSavedSearch(search, present);
}

void SearchController::open(const FoundRow &row)
{
    const SearchRequest *request = m_pane.results().model().request();
    if (request == nullptr)
        return;
    m_wanted = row;
    m_query = request->query;
    m_isToMark = true;
    m_articles.open(row.hit.article, row.hit.annotation);
    follow();
}

void SearchController::follow()
{
    if (m_isToMark && m_articles.openArticle() == m_wanted.hit.article)
        mark();
}

void SearchController::mark()
{
    m_isToMark = false;
    const quint64 asked = ++m_asked;
    const QFuture<Result<QList<TextRange>>> places = m_pane.results().model().placesIn(m_wanted.hit.article, m_query);
    whenFinished(places, this, [this, asked](const Result<QList<TextRange>> &found) {
        const ArticleSession *session = m_articles.session();
        if (asked != m_asked || !found || session == nullptr || session->article().id != m_wanted.hit.article)
            return;
        // Of a text that has been revised meanwhile nothing is marked.
        if (!found->isEmpty() && found->constLast().end > session->body().text.size())
            return;
        const bool isPlaceInText = !m_wanted.isAnnotation() && m_wanted.passage.field == SearchField::Text;
        const MarkedPassage *passage = session->passage(m_wanted.hit.annotation);
        const qsizetype from = isPlaceInText        ? m_wanted.passage.place
                               : passage != nullptr ? passage->range.start
                                                    : 0;
        // An annotation is where the reader wants to be, whatever lies around it.
        m_reader.showHits(*found, from, passage == nullptr);
    });
}

} // namespace randnotiz
