#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace randnotiz {

class Database;

/// `application_id` of a library file: "Rnot" in ASCII, big endian.
inline constexpr quint32 libraryApplicationId = 0x526e6f74;

/// One step of the schema: a file of resources/sql/migrations, never edited once released.
struct Migration
{
    int version = 0;  ///< the `user_version` after it, from 1 without gaps
    QString name;     ///< file name
    QByteArray sql;   ///< run whole, never split at `;`
};

/// All migrations that this program ships, ascending.
const QList<Migration> &releasedMigrations();

/// Brings a database to the newest schema, one transaction a migration.
class Migrator
{
public:
    /// @param migrations ascending and without gaps from 1
    explicit Migrator(QList<Migration> migrations = releasedMigrations());

    int newestVersion() const;
    /// The database's `user_version`.
    static Result<int> versionOf(Database &database);

    /// Migrates a library that is in use, once a checked copy of it is made. Does nothing when there is nothing to do.
    ///
    /// @param copies called when there is something to do: files to try for the copy, one after another; none may exist,
    ///               their folders are made
    /// Errors: LibraryTooNew, those of backUp() (for the last of the files) and of migrate().
    Result<void> upgrade(Database &database, const std::function<QStringList()> &copies) const;

    /// Carries out the migrations that `database` lacks, then checks foreign keys, that no table lost or won a
    /// row, and that no table lost a trigger or an index that wasn't dropped by its name. At the first failure the database is left as the last good migration made it. Leaves foreign keys on.
    /// Must not be called inside a transaction.
    Result<void> migrate(Database &database) const;

private:
    QList<Migration> m_migrations;
};

} // namespace randnotiz
