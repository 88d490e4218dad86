#pragma once

#include "domain/result.h"

#include <QString>

#include <functional>
#include <memory>

class QTemporaryFile;

namespace randnotiz {

class Database;

/// Called now and then during long work with what is done and what there is to do in all.
/// @returns false to stop; the work then ends with Cancelled
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Copies the database, as it is at this moment, to `file` by SQLite's backup interface, checks the copy (integrity and foreign keys), and only
/// then gives it its name, on the disk. The copy stands alone: it has no -wal. Any thread, on that thread's connection.
/// Errors: FileNotWritable (also when the file exists), DiskFull, LibraryDamaged (the copy failed its check), Cancelled,
/// StorageFailed. No file is left then.
Result<void> backUp(Database &source, const QString &file, const Progress &progress = {});

/// The same copy, checked, but still without a name: for who wants to look at it before moveIntoPlace().
///
/// @param path the name that it will have; it lies in that folder, and is removed with the value
/// Errors: those of backUp().
Result<std::unique_ptr<QTemporaryFile>> unnamedCopy(Database &source, const QString &path, const Progress &progress = {});

/// Brings a copy to the newest schema. It stands alone again afterwards, without -wal. Errors: those of Migrator::migrate().
Result<void> bringUpToDate(const QString &copy);

/// Puts all that `copy` holds in the place of all that `library` holds, in one transaction: whoever reads sees the
/// one or the other whole, and a process that dies meanwhile leaves what was.
///
/// @param library a file that SQLite can read, and nobody else writes
/// Errors: DiskFull, LibraryDamaged, LibraryInUse (somebody writes), StorageFailed; then the library is as it was.
Result<void> replaceContents(const QString &library, const QString &copy);

} // namespace randnotiz
