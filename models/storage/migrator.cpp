#include "storage/migrator.h"

#include "storage/backup.h"
#include "storage/database.h"
#include "storage/query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

static void makeMigrationsKnown()
{
    Q_INIT_RESOURCE(migrations); // only works outside of a namespace
}

namespace randnotiz {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logMigrator, "randnotiz.storage.migrator")

namespace {

QList<Migration> readMigrations()
{
    makeMigrationsKnown();
    QList<Migration> migrations;
    const QDir folder(u":/randnotiz/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations += {QStringView(name).first(4).toInt(), name, file.readAll()};
    }
    return migrations;
}

Result<QMap<QString, qint64>> rowCounts(Database &database)
{
    QStringList tables;
    // Neither virtual tables nor those that they keep their data in: a full-text index is made of what stands elsewhere.
    Query names(database, u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                          " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    while (names.next())
        tables += names.text(0);
    if (!names.ok())
        return names.error();

    QMap<QString, qint64> counts;
    for (const QString &table : tables) {
        Query count(database, u"SELECT count(*) FROM \"%1\""_s.arg(QString(table).replace(u'"', u"\"\""_s)));
        if (count.next())
            counts[table] = count.integer(0);
        if (!count.ok())
            return count.error();
    }
    return counts;
}

Result<void> checkForeignKeys(Database &database)
{
    Query check(database, u"PRAGMA foreign_key_check"_s);
    if (check.next())
        return Error{Error::StorageFailed, database.file(), u"a row of %1 refers to nothing"_s.arg(check.text(0))};
    if (!check.ok())
        return check.error();
    return {};
}

/// A table that a migration drops or makes is its own affair; one that stays keeps all its rows.
Result<void> compareCounts(const Database &database, const QMap<QString, qint64> &before,
                           const QMap<QString, qint64> &after)
{
    for (const auto &[table, count] : before.asKeyValueRange()) {
        if (after.value(table, count) != count) {
            return Error{Error::StorageFailed, database.file(),
                         u"%1 had %2 rows, then %3"_s.arg(table).arg(count).arg(after.value(table))};
        }
    }
    return {};
}

/// Triggers and indexes with the tables that they belong to.
Result<QMap<QString, QString>> dependents(Database &database)
{
    QMap<QString, QString> found;
    Query query(database, u"SELECT type || ' ' || name, tbl_name FROM sqlite_schema WHERE type IN ('trigger', 'index')"
                          " AND sql IS NOT NULL"_s);
    while (query.next())
        found[query.text(0)] = query.text(1);
    if (!query.ok())
        return query.error();
    return found;
}

/// A table that is rebuilt loses its triggers and indexes without a word: what is gone must have been dropped by its
/// name, or with its table.
Result<void> compareDependents(Database &database, const QMap<QString, QString> &before, const QByteArray &sql)
{
    const auto after = dependents(database);
    if (!after)
        return after.error();
    for (const auto &[name, table] : before.asKeyValueRange()) {
        if (after->contains(name))
            continue;
        const QString drop = u"\\bDROP\\s+"_s + QString(name).replace(u" "_s, u"\\s+(IF\\s+EXISTS\\s+)?"_s) + u"\\b"_s;
        const QRegularExpression dropped(drop, QRegularExpression::CaseInsensitiveOption);
        if (QString::fromUtf8(sql).contains(dropped))
            continue;
        Query stays(database, u"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :table"_s);
        stays.bind(u":table"_s, table);
        if (stays.next())
            return Error{Error::StorageFailed, database.file(), name + u" was lost with the old "_s + table};
        if (!stays.ok())
            return stays.error();
    }
    return {};
}

Result<void> carryOut(Database &database, const Migration &migration)
{
    const auto before = rowCounts(database);
    if (!before)
        return before.error();
    const auto dependentsBefore = dependents(database);
    if (!dependentsBefore)
        return dependentsBefore.error();
    if (const auto done = database.run(migration.sql); !done)
        return done;
    if (!database.inTransaction())
        return Error{Error::StorageFailed, database.file(), u"the migration ended its transaction"_s};
    if (const auto whole = checkForeignKeys(database); !whole)
        return whole;
    const auto after = rowCounts(database);
    if (!after)
        return after.error();
    if (const auto same = compareCounts(database, *before, *after); !same)
        return same;
    if (const auto same = compareDependents(database, *dependentsBefore, migration.sql); !same)
        return same;
    return database.run("PRAGMA user_version = " + QByteArray::number(migration.version));
}

Result<void> carryOutInTransaction(Database &database, const Migration &migration)
{
    if (const auto began = database.run("BEGIN IMMEDIATE"); !began)
        return began;
    Result<void> done = carryOut(database, migration);
    if (done)
        done = database.run("COMMIT");
    // On a full disk SQLite has rolled back already, and another ROLLBACK would fail.
    if (!done && database.inTransaction())
        static_cast<void>(database.run("ROLLBACK"));
    if (!done)
        return Error{done.error().code, done.error().subject, migration.name + u": "_s + done.error().cause};
    return {};
}

/// Where the reader's backups are kept may be a disk that isn't there today.
Result<void> copyToFirstPossible(Database &database, const QStringList &copies)
{
    Result<void> copied = Error{Error::FileNotWritable, database.file(), u"no place for a copy"_s};
    for (const QString &copy : copies) {
        QDir().mkpath(QFileInfo(copy).absolutePath());
        copied = backUp(database, copy);
        if (copied)
            return copied;
        qCWarning(logMigrator) << "no copy at" << copy << copied.error().cause;
        if (copied.error().code != Error::FileNotWritable && copied.error().code != Error::DiskFull)
            break;
    }
    return copied;
}

} // namespace

const QList<Migration> &releasedMigrations()
{
    static const QList<Migration> migrations = readMigrations();
    return migrations;
}

Migrator::Migrator(QList<Migration> migrations) : m_migrations(std::move(migrations))
{
    Q_ASSERT(!m_migrations.isEmpty());
    Q_ASSERT(std::ranges::is_sorted(m_migrations, {}, &Migration::version));
}

int Migrator::newestVersion() const
{
    return m_migrations.last().version;
}

Result<int> Migrator::versionOf(Database &database)
{
    Query query(database, u"PRAGMA user_version"_s);
    if (query.next())
        return static_cast<int>(query.integer(0));
    return query.ok() ? Error{Error::StorageFailed, database.file(), u"no user_version"_s} : query.error();
}

Result<void> Migrator::upgrade(Database &database, const std::function<QStringList()> &copies) const
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version == newestVersion())
        return {};
    if (*version > newestVersion())
        return Error{Error::LibraryTooNew, database.file(), u"schema %1"_s.arg(*version)};
    if (const auto copied = copyToFirstPossible(database, copies()); !copied)
        return copied;
    return migrate(database);
}

Result<void> Migrator::migrate(Database &database) const
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();

    // With foreign keys on, the usual rebuild of a table would delete what refers to it. Inside a
    // transaction the setting can't be changed.
    if (const auto off = database.run("PRAGMA foreign_keys = OFF"); !off)
        return off;
    Result<void> done;
    for (const Migration &migration : m_migrations) {
        if (migration.version > *version && done)
            done = carryOutInTransaction(database, migration);
    }
    const auto on = database.run("PRAGMA foreign_keys = ON");
    return done ? on : done;
}

} // namespace randnotiz
