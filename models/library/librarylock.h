#pragma once

#include "domain/result.h"

#include <QString>

#include <memory>

namespace randnotiz {

/// Holds a library for one writer: the system's own lock (flock(2)) on the file "<library>.lock". The system
/// ends it with the process, however that ends, so there is no stale lock to be recognised. (A lock file that
/// names its owner, as QLockFile writes it, held a library for ever when its owner was killed before the name
/// stood in it.) A second lock in the same process is refused, too.
class LibraryLock
{
public:
    /// Errors: LibraryInUse (another holds it), FileNotWritable (the lock can't be made); subject: `library`.
    static Result<std::unique_ptr<LibraryLock>> take(const QString &library);
    /// Removes the file and gives the library free.
    ~LibraryLock();
    Q_DISABLE_COPY_MOVE(LibraryLock)

private:
    LibraryLock(const QByteArray &file, int descriptor)
        : m_file(file)
        , m_descriptor(descriptor)
    {
    }

    const QByteArray m_file;
    const int m_descriptor;
};

} // namespace randnotiz
