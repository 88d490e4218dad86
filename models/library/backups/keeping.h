#pragma once

#include "domain/result.h"
#include "library/backups/backups.h"
#include "storage/backup.h"
#include "storage/integrity.h"

#include <QString>

namespace randnotiz {

class Database;

/// Copies a library as it stands at one moment, and checks the copy: its structure, every hash, every anchor. Only then it
/// gets its name, which says so when the library is damaged (its copy is then kept all the same: it is the best there is).
/// After a backup in the folder those go that are no longer needed. Waits for the disk.
///
/// @param source   a read-only connection of this thread
/// @param library  canonical path
/// @param progress in per cent
/// Errors: FileNotWritable (also when the file exists), DiskFull, LibraryDamaged (even SQLite can't read it whole),
/// Cancelled, StorageFailed; their subject is the file. No file is left then, and none is removed.
Result<BackupReport> keepBackup(Database &source, const QString &library, const BackupRequest &request, qint64 nowMs,
                                const Progress &progress);

/// A part of a longer work: passes on `progress` as per cent from `from` to `to` of the whole.
Progress partOf(const Progress &progress, int from, int to);

/// How many of the problems are damage, and not just something to know.
qint64 damagesIn(const IntegrityReport &report);

} // namespace randnotiz
