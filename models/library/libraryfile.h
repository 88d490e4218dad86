#pragma once

#include "domain/result.h"
#include "library/library.h"
#include "storage/location.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace randnotiz {

/// A library file that was looked at, made where that was asked for, and locked for this process if it is to be written.
///
/// The lock is the file "<canonical path>.lock", never stale by age: it is taken over only from a process that is no more.
/// A second Library of this process on the same file is refused, too.
struct LibraryFile
{
    QString path;                    ///< canonical
    DatabaseLocation location;       ///< what readers open
    std::unique_ptr<QLockFile> lock; ///< none when only reading
};

/// Errors: those of Library::open().
Result<LibraryFile> openLibraryFile(const QString &path, OpenOptions::Access access);

} // namespace randnotiz
