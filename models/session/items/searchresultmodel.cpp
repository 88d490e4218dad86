#include "session/items/searchresultmodel.h"

#include "library/library.h"
#include "library/search.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SearchResultModel::SearchResultModel(Library &library, QObject *parent) : QAbstractListModel(parent), m_library(library)
{
    m_pool.setMaxThreadCount(1);
    // Its connection keeps what was read for scoring.
    m_pool.setExpiryTimeout(-1);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(400ms);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] { ask(Purpose::Refresh); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SearchResultModel::take);
    connect(&library, &Library::changed, this, &SearchResultModel::follow);
}

SearchResultModel::~SearchResultModel()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.disconnect(this);
    m_pool.waitForDone();
}

void SearchResultModel::search(const SearchQuery &query, SearchScope scope, SearchOrder order)
{
    m_request = SearchRequest{query, scope, order};
    m_answered = false;
    m_refreshSoon.stop();
    ask(Purpose::Anew);
}

void SearchResultModel::clear()
{
    m_request.reset();
    m_refreshSoon.stop();
    m_waiting = false;
    if (m_stop)
        *m_stop = true;
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    m_next = 0;
    m_suggestion.reset();
    m_answered = false;
    endResetModel();
}

QFuture<Result<QList<ArticleId>>> SearchResultModel::allArticles()
{
    return QtConcurrent::run(&m_pool, [&library = std::as_const(m_library), request = m_request.value_or(SearchRequest())] {
        return readFoundArticles(library, request);
    });
}

QFuture<Result<QList<TextRange>>> SearchResultModel::placesIn(ArticleId article, const SearchQuery &query)
{
    return QtConcurrent::run(&m_pool, [&library = std::as_const(m_library), article, query] {
        return library.search().placesIn(article, query);
    });
}

void SearchResultModel::ask(Purpose purpose)
{
    if (!m_request)
        return;
    if (m_watcher.isRunning()) {
        // More of what is being replaced is of no use, and a search for other words waits for nothing.
        if (purpose == Purpose::Anew && m_stop)
            *m_stop = true;
        if (!m_waiting || purpose == Purpose::Anew)
            m_wanted = purpose;
        m_waiting = true;
        return;
    }
    m_wanted = purpose;
    start();
}

void SearchResultModel::start()
{
    SearchRequest request = *m_request;
    m_waiting = false;
    m_running = m_wanted;
    request.offset = m_running == Purpose::More ? m_next : 0;
    request.limit = m_running == Purpose::More      ? furtherPages
                    : m_running == Purpose::Refresh ? std::max<qint64>(firstPage, m_next)
                                                    : firstPage;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(
        QtConcurrent::run(&m_pool, [&library = std::as_const(m_library), request, stop = m_stop] {
            return readFoundPage(library, request, *stop);
        }));
}

void SearchResultModel::take()
{
    // Before the next one takes their place.
    const QFuture<Result<FoundPage>> done = m_watcher.future();
    const Purpose purpose = m_running;
    const bool stopped = *m_stop;
    if (m_waiting && m_request)
        start();
    if (stopped || !m_request)
        return;
    const Result<FoundPage> page = done.result();
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    switch (purpose) {
    case Purpose::Anew:
        fill(*page);
        break;
    case Purpose::More:
        append(*page);
        break;
    case Purpose::Refresh:
        refresh(*page);
        break;
    }
    // Nobody tells when the index has got further.
    if (!m_index.isComplete() && !m_index.outdated && m_request && !m_refreshSoon.isActive())
        m_refreshSoon.start();
}

void SearchResultModel::fill(const FoundPage &page)
{
    beginResetModel();
    m_rows = page.rows;
    m_total = page.total;
    m_next = page.next;
    m_index = page.index;
    m_suggestion = page.suggestion;
    m_answered = true;
    endResetModel();
    Q_EMIT answered();
}

void SearchResultModel::append(const FoundPage &page)
{
    m_total = page.total;
    // At its end a search that lost hits meanwhile gives none; that is the end then.
    m_next = page.rows.isEmpty() ? page.total : page.next;
    QList<FoundRow> added;
    for (const FoundRow &row : page.rows) {
        const bool known = std::ranges::any_of(m_rows, [&row](const FoundRow &other) {
            return other.hit.article == row.hit.article && other.hit.annotation == row.hit.annotation;
        });
        if (!known)
            added += row;
    }
    if (!added.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_rows += added;
        endInsertRows();
    }
    Q_EMIT answered();
}

void SearchResultModel::refresh(const FoundPage &page)
{
    const bool sameHits = std::ranges::equal(m_rows, page.rows, [](const FoundRow &a, const FoundRow &b) {
        return a.hit.article == b.hit.article && a.hit.annotation == b.hit.annotation;
    });
    if (!sameHits) {
        fill(page);
        return;
    }
    m_total = page.total;
    m_index = page.index;
    m_suggestion = page.suggestion;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] == page.rows[row])
            continue;
        m_rows[row] = page.rows[row];
        Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT answered();
}

void SearchResultModel::follow(const ChangeSet &)
{
    if (m_request && !m_refreshSoon.isActive())
        m_refreshSoon.start();
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoundRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.passage.title;
    case Qt::AccessibleTextRole:
        return QString(row.passage.title + u". "_s + row.passage.snippet);
    case ArticleIdRole:
        return row.hit.article.toString();
    case AnnotationIdRole:
        return row.isAnnotation() ? row.hit.annotation.toString() : QString();
    default:
        return {};
    }
}

bool SearchResultModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_answered && m_next < m_total && !m_watcher.isRunning();
}

void SearchResultModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(Purpose::More);
}

} // namespace randnotiz
