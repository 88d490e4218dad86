#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace randnotiz {

/// The bytes of a regular file of at most `limit` bytes. Never waits for a FIFO or a device, and doesn't
/// read a file that is larger.
///
/// @param nativePath in the bytes of the file system (QFile::encodeName)
/// Errors: NotFound, FileNotReadable, UnsupportedFormat (no regular file), TooLarge. Any thread.
Result<QByteArray> readRegularFile(const QByteArray &nativePath, qint64 limit);

} // namespace randnotiz
