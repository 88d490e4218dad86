#include "library/jobs/wholefile.h"

#include "library/jobs/filedescriptor.h"

#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>

namespace randnotiz {
namespace {

/// @returns 0 or errno
int writeAll(int file, const QByteArray &bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t got =
            ::write(file, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            return ENOSPC;
        written += got;
    }
    struct stat status = {};
    if (::fstat(file, &status) != 0)
        return errno;
    return status.st_size == bytes.size() ? 0 : ENOSPC;
}

/// @returns 0 or errno; EEXIST when something has that name already
int renameToNew(int folder, const char *from, const char *to)
{
    if (::renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // Network and FUSE file systems don't know the flag: look first, which is all that they allow.
    if (::faccessat(folder, to, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        return EEXIST;
    return ::renameat(folder, from, folder, to) == 0 ? 0 : errno;
}

} // namespace

Error writeError(const QString &subject, int systemError)
{
    // EFBIG: the file system or a quota doesn't take a file of this size.
    const bool full = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    return {full ? Error::DiskFull : Error::FileNotWritable, subject, qt_error_string(systemError)};
}

Result<void> writeWholeFile(int folder, const QByteArray &name, const QByteArray &bytes,
                            std::optional<mode_t> replacing)
{
    const QByteArray temporary = ".randnotiz-" + QUuid::createUuid().toByteArray(QUuid::Id128) + ".tmp";
    constexpr mode_t lessUmask = 0666;
    FileDescriptor file(
        ::openat(folder, temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, lessUmask));
    if (!file.isOpen())
        return writeError(QFile::decodeName(name), errno);

    int failure = writeAll(file.get(), bytes);
    if (!failure && replacing && ::fchmod(file.get(), *replacing) != 0 && errno != EPERM)
        failure = errno; // EPERM: file systems without permissions
    if (!file.close() && !failure)
        failure = errno;
    if (!failure) {
        if (!replacing)
            failure = renameToNew(folder, temporary.constData(), name.constData());
        else if (::renameat(folder, temporary.constData(), folder, name.constData()) != 0)
            failure = errno;
    }
    if (!failure)
        return {};
    ::unlinkat(folder, temporary.constData(), 0);
    return writeError(QFile::decodeName(name), failure);
}

} // namespace randnotiz
