#include "fetch/fetchqueue.h"

#include "fetch/transfer.h"

#include <QFutureWatcher>

#include <algorithm>
#include <limits>

namespace randnotiz {

namespace {

constexpr qint64 untilAnotherEnds = std::numeric_limits<qint64>::max();

} // namespace

struct FetchQueue::Entry
{
    quint64 id = 0; ///< for events that may come after its end
    FetchRequest request;
    FetchPromise promise;
    QString host; ///< empty for pictures, which don't wait for each other
    QFutureWatcher<Result<Fetched>> watcher;
    std::unique_ptr<Transfer> transfer; ///< once it runs

    void finish()
    {
        if (promise)
            promise->finish();
        promise.reset();
    }
};

FetchQueue::FetchQueue(FetchRules rules, QObject *parent)
    : QObject(parent)
    , m_rules(std::move(rules))
    , m_network(this)
    , m_wake(this)
{
    m_clock.start();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &FetchQueue::startNext);
}

FetchQueue::~FetchQueue()
{
    for (Entries *entries : {&m_waiting, &m_running}) {
        for (const std::unique_ptr<Entry> &entry : *entries) {
            entry->promise->future().cancel();
            entry->finish();
        }
    }
}

void FetchQueue::add(const FetchRequest &request, const FetchPromise &promise)
{
    auto added = std::make_unique<Entry>();
    Entry &entry = *added;
    entry.id = ++m_lastId;
    entry.request = request;
    entry.promise = promise;
    if (request.kind == FetchKind::Page)
        entry.host = QUrl(request.address).host();
    m_waiting.push_back(std::move(added));
    // Queued, since it lets the watcher go that tells it.
    const auto cancelled = [this, id = entry.id] { end(id); };
    connect(&entry.watcher, &QFutureWatcherBase::canceled, this, cancelled, Qt::QueuedConnection);
    entry.watcher.setFuture(promise->future());
    startNext();
}

void FetchQueue::startNext()
{
    qint64 shortest = untilAnotherEnds;
    for (auto next = m_waiting.begin(); next != m_waiting.end();) {
        if (m_running.size() >= static_cast<size_t>(m_rules.atOnce))
            return;
        const auto here = next++;
        const qint64 pause = pauseBefore(**here);
        if (pause > 0) {
            shortest = std::min(shortest, pause);
            continue;
        }
        m_running.splice(m_running.end(), m_waiting, here);
        start(*m_running.back());
    }
    if (shortest != untilAnotherEnds)
        m_wake.start(std::chrono::milliseconds(shortest));
}

/// @returns in ms
qint64 FetchQueue::pauseBefore(const Entry &entry) const
{
    if (entry.host.isEmpty())
        return 0;
    const bool busy =
        std::ranges::any_of(m_running, [&entry](const auto &other) { return other->host == entry.host; });
    if (busy)
        return untilAnotherEnds;
    const auto last = m_lastEnd.find(entry.host);
    return last == m_lastEnd.end() ? 0 : last->second + m_rules.hostPause.count() - m_clock.elapsed();
}

void FetchQueue::start(Entry &entry)
{
    entry.transfer = std::make_unique<Transfer>(m_network, entry.request, m_rules);
    connect(entry.transfer.get(), &Transfer::progressed, this, [&entry](qint64 received, qint64 announced) {
        entry.promise->setProgressRange(0, static_cast<int>(announced));
        entry.promise->setProgressValue(static_cast<int>(received));
    });
    // Queued, since it lets the transfer go that tells it.
    const auto finished = [this, id = entry.id](const Result<Fetched> &result) { answer(id, result); };
    connect(entry.transfer.get(), &Transfer::finished, this, finished, Qt::QueuedConnection);
    entry.transfer->start();
}

void FetchQueue::answer(quint64 id, const Result<Fetched> &result)
{
    if (Entry *entry = find(id))
        entry->promise->addResult(result);
    end(id);
}

/// Does nothing for what has ended already: it may have been cancelled while its answer was on the way.
void FetchQueue::end(quint64 id)
{
    Entry *entry = find(id);
    if (entry == nullptr)
        return;
    const qint64 now = m_clock.elapsed();
    const qint64 pause = m_rules.hostPause.count();
    std::erase_if(m_lastEnd, [now, pause](const auto &last) { return last.second + pause < now; });
    if (!entry->host.isEmpty() && entry->transfer != nullptr)
        m_lastEnd[entry->host] = now;
    entry->finish();
    const auto isEntry = [entry](const std::unique_ptr<Entry> &other) { return other.get() == entry; };
    if (m_waiting.remove_if(isEntry) == 0)
        m_running.remove_if(isEntry);
    startNext();
}

FetchQueue::Entry *FetchQueue::find(quint64 id) const
{
    for (const Entries *entries : {&m_waiting, &m_running}) {
        const auto found = std::ranges::find(*entries, id, [](const auto &entry) { return entry->id; });
        if (found != entries->end())
            return found->get();
    }
    return nullptr;
}

} // namespace randnotiz
