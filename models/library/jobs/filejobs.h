#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// What is done with the library file as a whole: each waits for it in a thread of its own, never in the
/// GUI's.

/// Checks all that can be checked (see storage/integrity.h). Errors: Cancelled.
Result<CheckReport> runCheck(const LibraryJobsContext &context, JobControl &control);

/// Copies the library as it stands at one moment to `file` and checks the copy. @returns `file`, on the disk
/// Errors: FileNotWritable (also when the file exists), DiskFull, LibraryDamaged, Cancelled, StorageFailed;
/// no file is left then.
Result<QString> runBackup(const LibraryJobsContext &context, const QString &file, JobControl &control);

} // namespace randnotiz
