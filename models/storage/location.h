#pragma once

#include <QString>

#include <memory>

class QTemporaryDir;

namespace randnotiz {

/// The file that read-only connections open: the library itself, or, where it lies on a medium that
/// can't be written, a way to read it nevertheless.
struct DatabaseLocation
{
    QString file;
    bool immutable = false; ///< nobody can write it, so SQLite may do without locks and without a -shm
    std::shared_ptr<QTemporaryDir> copy; ///< holds `file`, when that is a private copy
};

} // namespace randnotiz
