#pragma once

#include <QString>

namespace randnotiz::cli {

/// The path of a program or plugin that only randnotiz-cli uses: beside it, as it is built, or where it is
/// installed.
QString installedFile(const QString &name);

} // namespace randnotiz::cli
