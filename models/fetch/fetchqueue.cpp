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
    entry.request = request;
    entry.promise = promise;
    if (request.kind == FetchKind::Page)
        entry.host = QUrl(request.address).host();
    m_waiting.push_back(std::move(added));
    // Queued, since it lets the watcher go that tells it.
    connect(&entry.watcher, &QFutureWatcherBase::canceled, this, [this, &entry] { end(entry); },
            Qt::QueuedConnection);
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
    const bool busy = std::ranges::any_of(m_running, [&entry](const auto &other) { return other->host == entry.host; });
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
    connect(entry.transfer.get(), &Transfer::finished, this,
            [this, &entry](const Result<Fetched> &result) {
                entry.promise->addResult(result);
                end(entry);
            },
            Qt::QueuedConnection);
    entry.transfer->start();
}

void FetchQueue::end(Entry &entry)
{
    const auto isEntry = [&entry](const std::unique_ptr<Entry> &other) { return other.get() == &entry; };
    if (!entry.host.isEmpty() && entry.transfer != nullptr)
        m_lastEnd[entry.host] = m_clock.elapsed();
    std::erase_if(m_lastEnd, [this](const auto &end) { return end.second + m_rules.hostPause.count() < m_clock.elapsed(); });
    entry.finish();
    m_waiting.remove_if(isEntry);
    m_running.remove_if(isEntry);
    startNext();
}

} // namespace randnotiz
