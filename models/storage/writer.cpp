#include "storage/writer.h"

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/searchindex.h"
#include "storage/walcheckpoint.h"

#include <QLoggingCategory>
#include <QThread>

#include <future>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logWriter, "randnotiz.storage.writer")

namespace {

/// Long enough that COMMIT's fsync is a small part of it, short enough that nobody notices the wait.
constexpr auto transactionTime = 25ms;
constexpr auto tellInterval = 100ms;

Result<Database> openForWriting(const QString &path, const Writer::Copies &copies)
{
    auto database = Database::open({path, false, {}}, Database::Access::ReadWrite);
    if (!database)
        return database;
    if (const auto set = database->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"); !set)
        return set.error();
    if (const auto migrated = Migrator().upgrade(*database, copies); !migrated)
        return migrated.error();
    return database;
}

} // namespace

struct Writer::Connection
{
    Database database;
    WalCheckpoint checkpoint;
    RevisionTexts texts;

    explicit Connection(Database opened) : database(std::move(opened)), checkpoint(database) {}
};

Writer::Writer(const Environment &environment, Tell tell) : m_environment(environment), m_tell(std::move(tell)) {}

Result<std::unique_ptr<Writer>> Writer::start(const QString &path, const Copies &copies,
                                              const Environment &environment, Tell tell)
{
    std::unique_ptr<Writer> writer(new Writer(environment, std::move(tell)));
    auto started = std::make_shared<std::promise<Result<void>>>();
    auto answer = started->get_future();
    writer->m_thread.reset(QThread::create([writer = writer.get(), path, copies, started] {
        writer->run(path, copies, [started](Result<void> result) { started->set_value(std::move(result)); });
    }));
    writer->m_thread->setObjectName(u"Writer"_s);
    writer->m_thread->start();
    if (const Result<void> result = answer.get(); !result)
        return result.error();
    return writer;
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

void Writer::enqueue(std::unique_ptr<Write> write, Priority priority)
{
    {
        const std::lock_guard lock(m_mutex);
        (priority == Priority::Single ? m_single : m_bulk).push_back(std::move(write));
    }
    m_wake.notify_one();
}

void Writer::failNextWrite(Error::Code code)
{
    const std::lock_guard lock(m_mutex);
    m_failNext = code;
}

void Writer::run(const QString &path, const Copies &copies, std::function<void(Result<void>)> started)
{
    auto opened = openForWriting(path, copies);
    if (!opened) {
        started(opened.error());
        return;
    }

    const auto indexIncomplete = SearchIndex(*opened).prepare();
    if (!indexIncomplete) {
        started(indexIncomplete.error());
        return;
    }
    m_indexIncomplete = *indexIncomplete;

    Connection connection(std::move(*opened));
    started({});
    while (waitForWork()) {
        writeTransaction(connection);
        tellIfDue();
        connection.checkpoint.afterCommit();
    }
    m_toldAt = {};
    tellIfDue();
    connection.checkpoint.atClose();
}

bool Writer::waitForWork()
{
    std::unique_lock lock(m_mutex);
    const auto awake = [this] { return m_stopping || !m_single.empty() || !m_bulk.empty(); };
    if (m_untold.isEmpty())
        m_wake.wait(lock, awake);
    else
        m_wake.wait_until(lock, m_toldAt + tellInterval, awake);
    return !m_stopping || !m_single.empty() || !m_bulk.empty();
}

std::unique_ptr<Write> Writer::takeNext(bool onlySingle, bool &single)
{
    const std::lock_guard lock(m_mutex);
    for (Queue *queue : {&m_single, &m_bulk}) {
        single = queue == &m_single;
        if (!single && onlySingle)
            break;
        while (!queue->empty()) {
            auto write = std::move(queue->front());
            queue->pop_front();
            if (!write->isCancelled())
                return write;
            write->fail({Error::Cancelled, {}, {}});
        }
    }
    return nullptr;
}

void Writer::writeTransaction(Connection &connection)
{
    bool single = false;
    auto write = takeNext(false, single);
    if (!write)
        return;
    if (const auto began = connection.database.run("BEGIN IMMEDIATE"); !began) {
        write->fail(began.error());
        return;
    }

    // Who waits for a single change doesn't wait for bulk work behind it.
    bool hasSingle = false;
    std::vector<std::pair<std::unique_ptr<Write>, Result<void>>> done;
    ChangeCollector changes;
    const auto end = Clock::now() + transactionTime;
    while (write) {
        hasSingle = hasSingle || single;
        WriteContext context{connection.database, m_environment, connection.texts,
                             BatchId(m_environment.newUuid()), m_environment.nowMs(), {}};
        const Result<void> result = carryOut(*write, context);
        if (result)
            changes.add(context.changes);
        done.emplace_back(std::move(write), result);
        if (!connection.database.inTransaction() || Clock::now() >= end)
            break;
        write = takeNext(hasSingle, single);
    }

    // When the transaction is gone, the last change is the one that it went with.
    const Result<void> committed = connection.database.inTransaction() ? commit(connection) : done.back().second;
    if (committed)
        m_untold.add(changes.take());
    for (auto &[carriedOut, result] : done) {
        if (!result)
            carriedOut->fail(result.error());
        else if (!committed)
            carriedOut->fail(committed.error());
        else
            carriedOut->answer();
    }
}

Result<void> Writer::carryOut(Write &write, WriteContext &context)
{
    if (const auto began = context.database.run("SAVEPOINT change"); !began)
        return began;
    const Result<void> result = write.carryOut(context);
    // On a full disk SQLite may have rolled back the whole transaction already.
    if (!context.database.inTransaction())
        return result ? Error{Error::StorageFailed, context.database.file(), u"the transaction is gone"_s} : result;
    if (!result) {
        if (const auto back = context.database.run("ROLLBACK TO change"); !back)
            static_cast<void>(context.database.run("ROLLBACK"));
    }
    if (context.database.inTransaction())
        static_cast<void>(context.database.run("RELEASE change"));
    return result;
}

Result<void> Writer::commit(Connection &connection)
{
    Database &database = connection.database;
    std::optional<Error::Code> failure;
    {
        const std::lock_guard lock(m_mutex);
        failure = std::exchange(m_failNext, std::nullopt);
    }
    Result<void> committed = SearchIndex(database).indexStale();
    if (committed)
        committed = failure ? Error{*failure, database.file(), u"made to fail by a test"_s} : database.run("COMMIT");
    if (!committed && database.inTransaction()) {
        if (const auto back = database.run("ROLLBACK"); !back)
            qCWarning(logWriter) << "cannot roll back:" << back.error().cause;
    }
    return committed;
}

void Writer::tellIfDue()
{
    const auto now = Clock::now();
    if (m_untold.isEmpty() || now < m_toldAt + tellInterval)
        return;
    m_toldAt = now;
    m_tell(m_untold.take());
}

} // namespace randnotiz
