#pragma once

#include "domain/result.h"
#include "storage/location.h"

namespace randnotiz {

/// What a look at an existing file found, without writing to it.
struct ProbedLibrary
{
    DatabaseLocation location; ///< how it can be read
    int schemaVersion = 0;     ///< at most the newest that the caller knows
    bool writable = false;     ///< as far as the permissions of file and folder say
};

/// Looks, before anything may write, whether `path` is a library that can be read: first at its header alone, then
/// through a read-only connection.
///
/// Where not even a -shm can be made beside the file it is read without locks, or from a private copy of
/// it and of its leftover -wal.
///
/// @param newestSchema the newest `user_version` that the program knows
/// Errors: NotFound, NotALibrary, LibraryTooNew, LibraryDamaged, FileNotReadable, EngineMismatch, StorageFailed.
Result<ProbedLibrary> probeLibrary(const QString &path, int newestSchema);

} // namespace randnotiz
