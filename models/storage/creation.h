#pragma once

#include "domain/result.h"

#include <QString>

namespace randnotiz {

/// Makes an empty library where there is no file: under another name first, so that nobody ever sees half a one.
/// The folder must exist, and the caller hold the library's lock.
/// Errors: LibraryNotCreated (subject: the path), DiskFull, EngineMismatch.
Result<void> createLibrary(const QString &path);

} // namespace randnotiz
