#include "library/librarylock.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Whether the opened file is still the one of that name: its last holder may have removed it between our
/// opening and our locking it.
bool isStillThere(int descriptor, const QByteArray &file)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.constData(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/// @returns 0 or errno; waits for nobody
int lockNow(int descriptor)
{
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace

Result<std::unique_ptr<LibraryLock>> LibraryLock::take(const QString &library)
{
    const QByteArray file = QFile::encodeName(library + u".lock"_s);
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return Error{Error::FileNotWritable, library, qt_error_string(errno)};
        const int failure = lockNow(descriptor);
        if (failure == 0 && isStillThere(descriptor, file))
            return std::unique_ptr<LibraryLock>(new LibraryLock(file, descriptor));
        ::close(descriptor);
        if (failure == EWOULDBLOCK)
            return Error{Error::LibraryInUse, library, u"another program holds %1.lock"_s.arg(library)};
        if (failure != 0)
            return Error{Error::FileNotWritable, library, qt_error_string(failure)};
    }
    return Error{Error::LibraryInUse, library, u"others take and leave %1.lock all the time"_s.arg(library)};
}

LibraryLock::~LibraryLock()
{
    // In this order: nobody may get hold of a file that is about to go.
    ::unlink(m_file.constData());
    ::close(m_descriptor);
}

} // namespace randnotiz
