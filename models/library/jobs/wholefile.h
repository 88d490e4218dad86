#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <optional>

#include <sys/stat.h>
#include <sys/types.h>

namespace randnotiz {

/// DiskFull or FileNotWritable, by errno.
Error writeError(const QString &subject, int systemError);

/// Writes a file of a folder whole or not at all: a temporary file beside it (hidden, ".randnotiz-…"),
/// its size checked, then renamed. Does not wait for the disk: the caller does, once for many files.
///
/// @param folder    descriptor of the folder
/// @param name      of the file in it, in the file system's bytes
/// @param replacing permissions of the file that it takes the place of; without them a file that stands there
/// is left
///                  alone and the answer is FileNotWritable
/// Errors: DiskFull, FileNotWritable; nothing is left behind then.
Result<void> writeWholeFile(int folder, const QByteArray &name, const QByteArray &bytes,
                            std::optional<mode_t> replacing);

/// Writes a file likewise in place of the one that `present` was asked of, if that still stands there as it was: the
/// two change places in one step, and change back if the old one turns out to be another one. (File systems that
/// can't do this are looked at just before.)
///
/// @param name in the folder, may lie in a subfolder
/// @returns false when another file stands there, or the file has changed; then nothing has happened
/// Errors: DiskFull, FileNotWritable; nothing is left behind then.
Result<bool> replaceWholeFile(int folder, const QByteArray &name, const QByteArray &bytes, const struct stat &present);

} // namespace randnotiz
