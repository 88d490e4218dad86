#pragma once

#include "domain/result.h"

#include <QString>

#include <memory>

class QTemporaryFile;

namespace randnotiz {

/// A file of a name that nobody else has, in the folder of `path`, readable by this user only, and removed with the value.
/// Errors: FileNotWritable, its subject `path`.
Result<std::unique_ptr<QTemporaryFile>> fileBeside(const QString &path);

/// Gives a finished file its name, and returns when the name is on the disk.
///
/// @param replace whether a file of that name may go
/// Errors: FileNotWritable, its subject `path`; then the file keeps its old name.
Result<void> moveIntoPlace(const QString &file, const QString &path, bool replace);

} // namespace randnotiz
