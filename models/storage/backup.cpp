#include "storage/backup.h"

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/placement.h"
#include "storage/query.h"
#include "storage/walcheckpoint.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <sqlite3.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// 1 MB in pages of 4,096 bytes: often enough for a progress bar and for Cancel.
constexpr int pagesAtOnce = 256;

/// What went wrong with the copy is never said of the library.
Error ofCopy(Error error, const QString &file)
{
    if (error.code == Error::LibraryReadOnly || error.code == Error::LibraryNotCreated)
        error.code = Error::FileNotWritable;
    error.subject = file;
    return error;
}

Result<void> copyPages(Database &source, Database &copy, const Progress &progress)
{
    // Without it the copy would start anew whenever the Writer commits.
    const Snapshot snapshot(source);
    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (!backup)
        return copy.lastError();
    int code = SQLITE_OK;
    bool cancelled = false;
    while (code == SQLITE_OK && !cancelled) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        cancelled = progress && !progress(total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (cancelled)
        return Error{Error::Cancelled, {}, {}};
    if (code != SQLITE_DONE || finished != SQLITE_OK) {
        const int failed = finished != SQLITE_OK ? finished : code;
        return errorOf(failed, copy.file(), QString::fromUtf8(sqlite3_errstr(failed)));
    }
    return {};
}

Result<void> checkCopy(Database &copy)
{
    Query integrity(copy, u"PRAGMA integrity_check(1)"_s);
    if (!integrity.next())
        return integrity.ok() ? Error{Error::StorageFailed, copy.file(), u"no answer"_s} : integrity.error();
    if (integrity.text(0) != u"ok"_s)
        return Error{Error::LibraryDamaged, copy.file(), integrity.text(0)};
    Query foreignKeys(copy, u"PRAGMA foreign_key_check"_s);
    if (foreignKeys.next())
        return Error{Error::LibraryDamaged, copy.file(), u"a row of %1 refers to nothing"_s.arg(foreignKeys.text(0))};
    if (!foreignKeys.ok())
        return foreignKeys.error();
    return {};
}

Result<void> copyTo(const QString &file, Database &source, const Progress &progress)
{
    auto copy = Database::open({file, false, {}}, Database::Access::Create);
    if (!copy)
        return copy.error();
    if (const auto copied = copyPages(source, *copy, progress); !copied)
        return copied;
    if (const auto alone = copy->run("PRAGMA journal_mode = DELETE"); !alone)
        return alone;
    return checkCopy(*copy);
}

/// As one transaction of `library`.
Result<void> overwrite(Database &library, Database &source)
{
    // All pages in one step: between two of them the lock would be given up, and the transaction with it.
    constexpr int allPages = -1;
    const Snapshot snapshot(source);
    sqlite3_backup *backup = sqlite3_backup_init(library.handle(), "main", source.handle(), "main");
    if (!backup)
        return library.lastError();
    const int code = sqlite3_backup_step(backup, allPages);
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    const int failed = finished != SQLITE_OK ? finished : code;
    return errorOf(failed, library.file(), QString::fromUtf8(sqlite3_errstr(failed)));
}

} // namespace

Result<void> backUp(Database &source, const QString &file, const Progress &progress)
{
    if (QFileInfo::exists(file))
        return Error{Error::FileNotWritable, file, u"the file exists"_s};
    const auto unnamed = unnamedCopy(source, file, progress);
    if (!unnamed)
        return unnamed.error();
    return moveIntoPlace((*unnamed)->fileName(), file, false);
}

Result<std::unique_ptr<QTemporaryFile>> unnamedCopy(Database &source, const QString &path, const Progress &progress)
{
    auto unnamed = fileBeside(path);
    if (!unnamed)
        return unnamed;
    if (const auto copied = copyTo((*unnamed)->fileName(), source, progress); !copied)
        return ofCopy(copied.error(), path);
    return unnamed;
}

Result<void> bringUpToDate(const QString &copy)
{
    auto database = Database::open({copy, false, {}}, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const auto migrated = Migrator().migrate(*database); !migrated)
        return migrated;
    return database->run("PRAGMA journal_mode = DELETE");
}

Result<void> replaceContents(const QString &library, const QString &copy)
{
    auto source = Database::open({copy, false, {}}, Database::Access::ReadOnly);
    if (!source)
        return source.error();
    auto target = Database::open({library, false, {}}, Database::Access::ReadWrite);
    if (!target)
        return target.error();
    if (const auto set = target->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"); !set)
        return set;
    WalCheckpoint checkpoint(*target);
    const Result<void> replaced = overwrite(*target, *source);
    checkpoint.atClose();
    return replaced;
}

} // namespace randnotiz
