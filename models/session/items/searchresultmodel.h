#pragma once

#include "domain/changes.h"
#include "session/searchreading.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace randnotiz {

/// What a search has found, read page by page as a view asks for more.
///
/// Searches run in one thread of the model's own, so that no import or export holds them up. One is in flight; of what
/// was asked for meanwhile only the last is run, and a stale one is stopped. The rows of the search before stay until the
/// new ones come, so that nothing flickers while somebody types. Follows Library::changed. Lives in the GUI thread.
class SearchResultModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ArticleIdRole = Qt::UserRole + 1, ///< QString, UUID without braces
        AnnotationIdRole,                 ///< QString; empty where the hit is the article itself
    };
    Q_ENUM(Role)

    static constexpr int firstPage = 24; ///< rows: a list's height, with snippets in a few milliseconds
    static constexpr int furtherPages = 60;

    /// @param library borrowed; must outlive the model
    explicit SearchResultModel(Library &library, QObject *parent = nullptr);
    /// Waits for a running search.
    ~SearchResultModel() override;

    /// The first page of another search. answered() or failed() follows, unless another one is asked for before.
    void search(const SearchQuery &query, SearchScope scope, SearchOrder order);
    /// Stops searching; no rows.
    void clear();

    /// Whether something is searched for: after search(), until clear().
    bool isActive() const { return m_request.has_value(); }
    /// Whether the rows are the present search's.
    bool isAnswered() const { return m_answered; }
    qint64 total() const { return m_total; }
    const SearchIndexState &indexState() const { return m_index; }
    /// Where nothing is found: what may have been meant, and finds something.
    const std::optional<SearchQuery> &suggestion() const { return m_suggestion; }
    const SearchRequest *request() const { return m_request ? &*m_request : nullptr; }
    /// @param row in [0, rowCount())
    const FoundRow &rowAt(int row) const { return m_rows[row]; }
    /// All that is found, for acts on the whole of it, read in a pool thread.
    QFuture<Result<QList<ArticleId>>> allArticles();
    /// Where the words of a query stand in an article's text: see Search::placesIn().
    QFuture<Result<QList<TextRange>>> placesIn(ArticleId article, const SearchQuery &query);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The rows are those of the present search.
    void answered();
    void failed(const randnotiz::Error &error);

private:
    enum class Purpose : quint8 { Anew, More, Refresh };

    void ask(Purpose purpose);
    void start();
    void take();
    void fill(const FoundPage &page);
    void append(const FoundPage &page);
    void refresh(const FoundPage &page);
    void follow(const ChangeSet &changes);

    Library &m_library;
    std::optional<SearchRequest> m_request; ///< its offset and limit are of no meaning here
    QList<FoundRow> m_rows;
    qint64 m_total = 0;
    qint64 m_next = 0; ///< offset of the page after the rows
    SearchIndexState m_index;
    std::optional<SearchQuery> m_suggestion;
    bool m_answered = false;
    Purpose m_wanted = Purpose::Anew;
    bool m_waiting = false; ///< m_wanted is to be started when the running one has ended
    Purpose m_running = Purpose::Anew;
    std::shared_ptr<std::atomic_bool> m_stop;
    QTimer m_refreshSoon; ///< keeps an import from searching again for each of its batches
    QFutureWatcher<Result<FoundPage>> m_watcher;
    QThreadPool m_pool; ///< last: nothing reads any more when the rest is destroyed
};

} // namespace randnotiz
