#pragma once

#include "domain/fetching.h"
#include "fetch/fetchrules.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <list>
#include <map>
#include <memory>

namespace randnotiz {

/// Who waits for a fetch.
using FetchPromise = std::shared_ptr<QPromise<Result<Fetched>>>;

/// Carries out fetches, some at once, in the order in which they were asked for; of pages only one a host at
/// a time, with a pause between, so that a long list of addresses is no attack. Lives in one thread with an
/// event loop.
class FetchQueue : public QObject
{
    Q_OBJECT

public:
    explicit FetchQueue(FetchRules rules, QObject *parent = nullptr);
    /// Ends all that waits or runs, without a result.
    ~FetchQueue() override;

    /// @param promise started already; cancelling its future ends the fetch
    void add(const FetchRequest &request, const FetchPromise &promise);

private:
    struct Entry;
    using Entries = std::list<std::unique_ptr<Entry>>;

    void startNext();
    qint64 pauseBefore(const Entry &entry) const;
    void start(Entry &entry);
    void end(quint64 id);
    void answer(quint64 id, const Result<Fetched> &result);
    Entry *find(quint64 id) const;

    const FetchRules m_rules;
    QNetworkAccessManager m_network;
    QElapsedTimer m_clock;
    std::map<QString, qint64> m_lastEnd; ///< of pages, by host, on m_clock
    QTimer m_wake;
    quint64 m_lastId = 0;
    Entries m_waiting;
    Entries m_running;
};

} // namespace randnotiz
