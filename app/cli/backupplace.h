#pragma once

#include <QString>

namespace randnotiz {

/// Key of the desktop program's settings: the folder that the reader chose for backups.
inline constexpr const char *backupFolderKey = "backups/folder";

} // namespace randnotiz

namespace randnotiz::cli {

struct Options;

/// The folder for backups: --backups, else the one that the desktop program was told, else empty (the default).
///
/// @param folder where relative paths start
QString backupFolder(const Options &options, const QString &folder);

} // namespace randnotiz::cli
