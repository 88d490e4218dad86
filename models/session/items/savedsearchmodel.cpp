#include "session/items/savedsearchmodel.h"

#include "library/colours.h"
#include "library/library.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "session/searchtyping.h"
#include "text/collation.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace randnotiz {

using namespace std::chrono_literals;

namespace {

using Counts = QHash<SavedSearchId, qint64>;

Result<Counts> countHits(const Library &library, const QList<SavedSearch> &searches, const std::atomic_bool &stop)
{
    const auto colours = library.colours().names();
    if (!colours)
        return colours.error();
    Counts counts;
    for (const SavedSearch &search : searches) {
        if (stop)
            return Error{Error::Cancelled, {}, {}};
        SearchRequest request{typedSearch(search.text, *colours).query, search.scope};
        request.limit = 0;
        const auto answer = library.search().hits(request, &stop);
        if (!answer)
            return answer.error();
        counts.insert(search.id, answer->total);
    }
    return counts;
}

} // namespace

SavedSearchModel::SavedSearchModel(Library &library, const QString &locale, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_locale(locale)
{
    m_pool.setMaxThreadCount(1);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(1500ms);
    connect(&m_countSoon, &QTimer::timeout, this, &SavedSearchModel::count);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SavedSearchModel::takeCounts);
    connect(&library, &Library::changed, this, &SavedSearchModel::follow);
    read();
    if (!m_searches.isEmpty())
        m_countSoon.start();
}

SavedSearchModel::~SavedSearchModel()
{
    *m_stop = true;
    m_watcher.disconnect(this);
    m_pool.waitForDone();
}

void SavedSearchModel::read()
{
    // A short list, so the GUI thread may.
    Result<QList<SavedSearch>> searches = m_library.savedSearches().list();
    if (!searches) {
        Q_EMIT failed(searches.error());
        return;
    }
    const Collator collator(m_locale);
    std::ranges::stable_sort(*searches, {}, [&collator](const SavedSearch &search) { return collator.sortKey(search.name); });
    if (*searches == m_searches)
        return;
    beginResetModel();
    m_searches = *searches;
    endResetModel();
}

void SavedSearchModel::count()
{
    if (m_watcher.isRunning()) {
        m_countAgain = true;
        return;
    }
    m_countAgain = false;
    if (m_searches.isEmpty())
        return;
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [&library = std::as_const(m_library), searches = m_searches, stop = m_stop] {
            return countHits(library, searches, *stop);
        }));
}

void SavedSearchModel::takeCounts()
{
    const Result<Counts> counts = m_watcher.future().result();
    if (m_countAgain)
        m_countSoon.start();
    if (!counts) {
        Q_EMIT failed(counts.error());
        return;
    }
    m_counts = *counts;
    if (!m_searches.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole});
}

void SavedSearchModel::follow(const ChangeSet &changes)
{
    if (changes.savedSearches) {
        read();
        count();
    } else if (!m_searches.isEmpty() && !m_countSoon.isActive()) {
        m_countSoon.start();
    }
}

void SavedSearchModel::setLocale(const QString &locale)
{
    m_locale = locale;
    read();
}

int SavedSearchModel::rowOf(const QString &text, SearchScope scope) const
{
    const QString wanted = text.trimmed();
    const auto found = std::ranges::find_if(m_searches, [&](const SavedSearch &search) {
        return search.text.trimmed() == wanted && search.scope == scope;
    });
    return found == m_searches.end() ? -1 : static_cast<int>(found - m_searches.begin());
}

bool SavedSearchModel::isNameTaken(const QString &name, SavedSearchId exceptFor) const
{
    return std::ranges::any_of(m_searches, [&](const SavedSearch &search) {
        return search.id != exceptFor && search.name.toCaseFolded() == name.toCaseFolded();
    });
}

int SavedSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_searches.size());
}

QVariant SavedSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SavedSearch &search = m_searches[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return search.name;
    case IdRole:
        return search.id.toString();
    case TextRole:
        return search.text;
    case CountRole:
        return m_counts.contains(search.id) ? QVariant(m_counts.value(search.id)) : QVariant();
    default:
        return {};
    }
}

} // namespace randnotiz
