#include "storage/database.h"

#include "storage/fts5tokenizer.h"
#include "storage/searchscoring.h"

#include <QAtomicInteger>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <sqlite3.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logDatabase, "randnotiz.storage.database")

namespace {

/// More than the program has fixed statements; lists of ids make statements of changing length.
constexpr size_t keptStatements = 64;

QString freshConnectionName()
{
    static QAtomicInteger<quint64> count;
    return u"randnotiz-%1"_s.arg(++count);
}

QString nameFor(const DatabaseLocation &location)
{
    if (!location.immutable)
        return location.file;
    QUrl url = QUrl::fromLocalFile(location.file);
    url.setQuery(u"immutable=1"_s);
    return url.toString(QUrl::FullyEncoded);
}

QString optionsFor(const DatabaseLocation &location, Database::Access access)
{
    QStringList options{u"QSQLITE_BUSY_TIMEOUT=5000"_s};
    if (access == Database::Access::ReadOnly)
        options += u"QSQLITE_OPEN_READONLY"_s;
    if (location.immutable)
        options += u"QSQLITE_OPEN_URI"_s;
    return options.join(u';');
}

/// Native calls on the driver's handle are safe only when driver and program use the same SQLite.
Result<void> checkEngine(QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        return Error{Error::StorageFailed, connection.databaseName(), query.lastError().text()};
    const QString driver = query.value(0).toString();
    const QString program = QString::fromUtf8(sqlite3_sourceid());
    if (driver != program)
        return Error{Error::EngineMismatch, {}, u"Qt's driver: %1; this program: %2"_s.arg(driver, program)};
    return {};
}

} // namespace

Error errorOf(int sqliteCode, const QString &file, const QString &cause)
{
    // The shared memory beside a library is a file, too, and the first one to meet a full disk.
    if (sqliteCode == SQLITE_IOERR_SHMSIZE)
        return {Error::DiskFull, file, cause};
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return {Error::DiskFull, file, cause};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::LibraryReadOnly, file, cause};
    case SQLITE_CORRUPT:
        return {Error::LibraryDamaged, file, cause};
    case SQLITE_NOTADB:
        return {Error::NotALibrary, file, cause};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::LibraryInUse, file, cause};
    case SQLITE_CANTOPEN:
        return {Error::LibraryNotCreated, file, cause};
    case SQLITE_INTERRUPT:
        return {Error::Cancelled, file, cause};
    default:
        return {Error::StorageFailed, file, cause};
    }
}

Database::Database(QString file, std::unique_ptr<QSqlDatabase> connection)
    : m_file(std::move(file)), m_connection(std::move(connection))
{
}

Database::Database(Database &&) noexcept = default;

Database::~Database()
{
    if (!m_connection)
        return;
    const QString name = m_connection->connectionName();
    m_prepared.clear();
    m_connection->close();
    m_connection.reset();
    QSqlDatabase::removeDatabase(name);
}

Result<Database> Database::open(const DatabaseLocation &location, Access access)
{
    if (access != Access::Create && !QFileInfo::exists(location.file))
        return Error{Error::NotFound, location.file, u"no such file"_s};

    auto connection =
        std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(u"QSQLITE"_s, freshConnectionName()));
    Database database(location.file, std::move(connection));
    QSqlDatabase &qt = *database.m_connection;
    qt.setDatabaseName(nameFor(location));
    qt.setConnectOptions(optionsFor(location, access));
    if (!qt.open()) {
        const QSqlError error = qt.lastError();
        return errorOf(error.nativeErrorCode().toInt(), location.file, error.text());
    }
    if (const auto same = checkEngine(qt); !same)
        return same.error();

    if (const auto registered = registerSearchTokenizer(database.handle()); !registered)
        return registered.error();
    auto scoring = SearchScoring::registerOn(database.handle());
    if (!scoring)
        return scoring.error();
    database.m_scoring = std::move(*scoring);

    QByteArray settings = "PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;";
    if (access == Access::ReadOnly)
        settings += "PRAGMA query_only = ON;";
    sqlite3_wal_autocheckpoint(database.handle(), 0);
    if (const auto set = database.run(settings); !set)
        return set.error();
    return database;
}

sqlite3 *Database::handle() const
{
    const QVariant handle = m_connection->driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> Database::run(const QByteArray &script)
{
    if (sqlite3_exec(handle(), script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Error Database::lastError() const
{
    return errorOf(sqlite3_extended_errcode(handle()), m_file, QString::fromUtf8(sqlite3_errmsg(handle())));
}

std::unique_ptr<QSqlQuery> Database::takePrepared(const QString &sql)
{
    if (const auto found = m_prepared.find(sql); found != m_prepared.end() && !found->second.empty()) {
        auto query = std::move(found->second.back());
        found->second.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(*m_connection);
    query->setForwardOnly(true);
    query->prepare(sql);
    return query;
}

void Database::keepPrepared(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (m_prepared.size() >= keptStatements)
        m_prepared.clear();
    m_prepared[sql].push_back(std::move(query));
}

Snapshot::Snapshot(Database &database) : m_database(database)
{
    if (database.inTransaction())
        return;
    // BEGIN alone waits for the first reading, and the moment with it.
    const auto began = database.run("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");
    m_began = database.inTransaction();
    if (!began)
        qCWarning(logDatabase) << "cannot begin a read transaction:" << began.error().cause;
}

Snapshot::~Snapshot()
{
    if (!m_began || !m_database.inTransaction())
        return;
    if (const auto ended = m_database.run("COMMIT"); !ended)
        qCWarning(logDatabase) << "cannot end a read transaction:" << ended.error().cause;
}

} // namespace randnotiz
