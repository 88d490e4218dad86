#pragma once

#include "domain/result.h"
#include "storage/location.h"

#include <memory>
#include <unordered_map>
#include <vector>

class QSqlDatabase;
class QSqlQuery;
struct sqlite3;

namespace randnotiz {

class SearchScoring;

/// One connection to a database file. Used and destroyed in the thread that opened it (a closed-down
/// thread's connection may be destroyed elsewhere).
///
/// Every connection has foreign keys on, no memory map and no automatic checkpoint: the Writer alone
/// writes and checkpoints, since SQLite up to 3.51.2 can corrupt a WAL database when two connections do so at once.
class Database
{
public:
    enum class Access {
        ReadOnly,  ///< cannot write and cannot checkpoint
        ReadWrite, ///< the Writer's; the file must exist
        Create,    ///< the same, and makes the file
    };

    /// Opens without a look at what is in the file (see probe.h).
    /// Errors: EngineMismatch, NotFound, and those of errorOf().
    static Result<Database> open(const DatabaseLocation &location, Access access);
    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) = delete;

    const QString &file() const { return m_file; }
    /// Runs a whole script. Stops at the first error; what went before stays, unless a transaction is rolled back.
    Result<void> run(const QByteArray &script);
    bool inTransaction() const;
    /// Why the last native call failed, its subject the file.
    Error lastError() const;

    /// What ranks this connection's full-text queries.
    SearchScoring &searchScoring() const { return *m_scoring; }

    /// SQLite's own handle, for what only SQLite can do. Valid while this lives.
    sqlite3 *handle() const;

private:
    friend class Query;

    Database(QString file, std::unique_ptr<QSqlDatabase> connection);

    std::unique_ptr<QSqlQuery> takePrepared(const QString &sql);
    void keepPrepared(const QString &sql, std::unique_ptr<QSqlQuery> query);

    QString m_file;
    std::unique_ptr<SearchScoring> m_scoring; ///< outlives the connection, which calls it
    std::unique_ptr<QSqlDatabase> m_connection;
    /// Prepared statements that are not in use at the moment, by their SQL.
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_prepared;
};

/// Reads everything while it lives from one moment of the database. Does nothing inside a transaction.
class Snapshot
{
public:
    explicit Snapshot(Database &database);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Database &m_database;
    bool m_began = false;
};

/// The error that an SQLite result code (plain or extended) stands for: DiskFull, LibraryReadOnly,
/// LibraryDamaged, NotALibrary, LibraryInUse, LibraryNotCreated (the file can't be opened), else StorageFailed.
Error errorOf(int sqliteCode, const QString &file, const QString &cause);

} // namespace randnotiz
