#pragma once

#include "domain/result.h"
#include "library/library.h"
#include "library/librarylock.h"
#include "storage/location.h"

#include <QString>

#include <memory>

namespace randnotiz {

/// A library file that was looked at, made where that was asked for, and locked for this process if it is to be written.
struct LibraryFile
{
    QString path;                      ///< canonical
    DatabaseLocation location;         ///< what readers open
    std::unique_ptr<LibraryLock> lock; ///< none when only reading
};

/// Errors: those of Library::open().
Result<LibraryFile> openLibraryFile(const QString &path, OpenOptions::Access access);

} // namespace randnotiz
