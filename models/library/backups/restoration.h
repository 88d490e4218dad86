#pragma once

#include "domain/environment.h"
#include "domain/result.h"
#include "library/backups/backups.h"
#include "library/jobs/job.h"

#include <functional>

namespace randnotiz {

/// What has been done of a restore, in this order. `Cleared` only where the file itself is replaced.
enum class RestoreStep : quint8 {
    Copied,   ///< the backup lies beside the library, in the present schema
    Checked,  ///< and is whole
    Kept,     ///< what is there is kept; nothing of it has changed so far
    Cleared,  ///< what SQLite had laid beside the library that can't be read is gone
    Replaced, ///< the library holds what the backup holds
};

/// Puts what a backup holds in the place of what a library holds, while nobody has the library open for writing.
///
/// First the backup is copied, the copy brought to the present schema and checked whole; then what is there is kept as a
/// backup of its own; then the contents change in one transaction, so that at every moment the library holds the one or
/// the other. A library that can't even be read is kept byte for byte ("…-damaged") before its file is replaced. Waits for
/// the disk: any thread but the GUI's; takes the library's lock.
///
/// @param control in per cent; can be cancelled until the contents change
/// @param after   called after each step, in the caller's thread; for tests that end the process there
/// Errors, after each of which the library is what it was: LibraryInUse (subject: the library), InvalidInput (the backup is the
/// library itself), NotFound, NotALibrary, LibraryTooNew and LibraryDamaged (subject: the backup; or the library, when there
/// is another program's file or a newer version's library in its place), FileNotReadable, FileNotWritable, DiskFull,
/// LibraryNotCreated, Cancelled, StorageFailed.
Result<RestoreReport> restoreLibrary(const RestoreRequest &request, const Environment &environment, JobControl &control,
                                     const std::function<void(RestoreStep)> &after = {});

} // namespace randnotiz
