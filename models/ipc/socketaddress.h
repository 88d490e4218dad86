#pragma once

#include "domain/result.h"

#include <QString>

namespace randnotiz {

/// Where the holder of a library listens: the full name of a socket file in a folder that belongs to this
/// user alone, named by a hash of the library's canonical path.
///
/// The folder is /run/user/UID, or where that isn't, /tmp/randnotiz-UID. Neither depends on the
/// environment, so that a script started by cron finds the socket of the desktop session.
/// FileNotWritable when the folder can't be made or isn't this user's alone.
///
/// @param canonicalPath of the library file; see Library::canonicalPath()
Result<QString> socketAddress(const QString &canonicalPath);

} // namespace randnotiz
