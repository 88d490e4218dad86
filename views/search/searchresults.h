#pragma once

#include "session/items/searchresultmodel.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace randnotiz {

/// What a search has found, as a list that can be narrowed to articles or annotations and ordered, with what is to be
/// said where there is nothing, or not all of it yet.
class SearchResults : public QWidget
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the results
    explicit SearchResults(Library &library, QWidget *parent = nullptr);

    /// Shows what was found before until the answer comes.
    void search(const SearchQuery &query);
    void clear();
    /// Where nothing is found: what could be typed instead, for the reader to choose; empty: nothing.
    void offer(const QString &typed);
    QWidget &offered() { return *m_offer; }
    SearchResultModel &model() { return m_model; }
    /// Something was found, or it takes so long that the reader should know.
    bool hasSomethingToShow() const { return m_model.isActive() && (m_model.isAnswered() || m_isSlow); }
    QListView &list() { return *m_list; }

    SearchScope scope() const { return m_scope; }
    SearchOrder order() const { return m_order; }
    void setScope(SearchScope scope);
    void setOrder(SearchOrder order);
    /// The articles that are hits themselves and selected, in the order of the list.
    QList<Article> selectedArticles() const;
    /// Puts the focus into the list, at its first row where none is selected; where nothing is found, on what is offered.
    void focusList();

Q_SIGNALS:
    /// The reader chose a hit, to be opened at `row`'s place.
    void activated(const randnotiz::FoundRow &row);
    void selectionChanged();
    void countChanged();
    /// By the reader.
    void choicesChanged();
    void saveRequested();
    /// The reader chose what offer() offered.
    void offerTaken(const QString &typed);
    void failed(const randnotiz::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    void makeList();
    void makeNothing();
    void showOffer();
    void readOn();
    void keepPlace();
    void restorePlace();
    void searchAgain();
    void showState();
    void fillOrderMenu();
    void retranslate();
    QString countText() const;
    QString indexText() const;

    SearchResultModel m_model;
    SearchQuery m_query;
    SearchHit m_kept; ///< current before a reset
    int m_keptScroll = 0;
    QTimer m_slow;
    bool m_isSlow = false;
    SearchScope m_scope = SearchScope::Everything;
    SearchOrder m_order = SearchOrder::Relevance;
    std::array<QToolButton *, 3> m_scopes{};
    QToolButton *m_orderButton = nullptr;
    QToolButton *m_save = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_index = nullptr;
    QStackedWidget *m_pages = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_nothing = nullptr;
    QLabel *m_nothingTitle = nullptr;
    QLabel *m_nothingText = nullptr;
    QLabel *m_question = nullptr;
    QPushButton *m_offer = nullptr;
    QString m_offeredText;
};

} // namespace randnotiz
