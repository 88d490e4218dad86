#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// What is done with the library file as a whole: each waits for it in a thread of its own, never in the
/// GUI's.

/// Checks all that can be checked (see storage/integrity.h). Errors: Cancelled.
Result<CheckReport> runCheck(const LibraryJobsContext &context, JobControl &control);

/// See library/backups/keeping.h.
Result<BackupReport> runBackup(const LibraryJobsContext &context, const BackupRequest &request, JobControl &control);

} // namespace randnotiz
