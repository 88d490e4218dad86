#pragma once

#include "domain/result.h"

#include <QString>

#include <functional>

namespace randnotiz {

class Database;

/// Called now and then during long work with what is done and what there is to do in all.
/// @returns false to stop; the work then ends with Cancelled
using Progress = std::function<bool(qint64 done, qint64 total)>;

enum class BackupTarget {
    New,             ///< FileNotWritable when the file exists
    ReplaceExisting, ///< a file of that name is replaced once the copy is whole
};

/// Copies the database, as it is at this moment, to `file` by SQLite's backup interface, checks the copy (integrity and foreign keys), and only
/// then gives it its name, on the disk. The copy stands alone: it has no -wal. Any thread, on that thread's connection.
/// Errors: FileNotWritable, DiskFull, LibraryDamaged (the copy failed its check), Cancelled, StorageFailed. No file is left then.
Result<void> backUp(Database &source, const QString &file, BackupTarget target = BackupTarget::New,
                    const Progress &progress = {});

} // namespace randnotiz
