#pragma once

#include "domain/changes.h"
#include "domain/environment.h"
#include "domain/result.h"
#include "storage/changecollector.h"
#include "storage/write.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

class QThread;

namespace randnotiz {

/// The one that writes: a thread of its own with the only read-write connection to the library.
///
/// Changes are carried out in the order in which they were posted, single ones before bulk work, several in one
/// transaction of about 25 ms, each in a savepoint so that one that fails leaves its neighbours alone. Nothing is
/// answered before COMMIT returned; when COMMIT fails, all of the transaction fails.
class Writer
{
public:
    enum class Priority { Single, Bulk };
    /// Called in the Writer's thread after a commit, at most ten times a second.
    using Tell = std::function<void(const ChangeSet &)>;
    /// Called in the Writer's thread: see Migrator::upgrade().
    using Copies = std::function<QStringList()>;

    /// Opens the connection and upgrades the schema (see migrator.h).
    /// @param path   an existing library, locked for this process
    /// @param copies where to keep what it was before an upgrade
    static Result<std::unique_ptr<Writer>> start(const QString &path, const Copies &copies,
                                                 const Environment &environment, Tell tell);
    /// Carries out what waits, checkpoints and closes.
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    /// Whether the search index lacked rows when the library was opened; see MakeSearchIndex.
    bool searchIndexWasIncomplete() const { return m_indexIncomplete; }

    /// Thread-safe.
    template <typename Change>
    QFuture<Result<typename Change::Outcome>> post(Change change, Priority priority = Priority::Single)
    {
        auto value = packed(std::move(change));
        auto write = std::make_unique<TypedWrite<decltype(value)>>(std::move(value));
        auto future = write->future();
        enqueue(std::move(write), priority);
        return future;
    }

    /// Tests only: the next transaction fails at COMMIT with this error. Thread-safe.
    void failNextWrite(Error::Code code);

private:
    using Clock = std::chrono::steady_clock;
    using Queue = std::deque<std::unique_ptr<Write>>;
    struct Connection;

    Writer(const Environment &environment, Tell tell);

    void enqueue(std::unique_ptr<Write> write, Priority priority);
    void run(const QString &path, const Copies &copies, std::function<void(Result<void>)> started);
    /// @returns false when there is nothing left to do, ever
    bool waitForWork();
    /// The next write that somebody waits for; nothing when none waits, or only bulk work does and `onlySingle`.
    std::unique_ptr<Write> takeNext(bool onlySingle, bool &single);

    void writeTransaction(Connection &connection);
    Result<void> carryOut(Write &write, WriteContext &context);
    Result<void> commit(Connection &connection);
    void tellIfDue();

    const Environment m_environment;
    const Tell m_tell;
    std::unique_ptr<QThread> m_thread;

    std::mutex m_mutex; ///< guards the queues, m_stopping and m_failNext
    std::condition_variable m_wake;
    Queue m_single;
    Queue m_bulk;
    bool m_stopping = false;
    bool m_indexIncomplete = false; ///< set before start() returns, and never after
    std::optional<Error::Code> m_failNext;

    /// Used in the Writer's thread only.
    ChangeCollector m_untold;
    Clock::time_point m_toldAt;
};

} // namespace randnotiz
