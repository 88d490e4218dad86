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

namespace {

/// A file beside the one called `name`, hidden, whole, that nobody knows yet. Removed unless it was renamed.
class TemporaryFile
{
public:
    TemporaryFile(int folder, const QByteArray &name)
        : m_folder(folder)
        , m_name(name.first(name.lastIndexOf('/') + 1) + ".randnotiz-" +
                 QUuid::createUuid().toByteArray(QUuid::Id128) + ".tmp")
    {
    }
    ~TemporaryFile()
    {
        if (m_exists)
            ::unlinkat(m_folder, m_name.constData(), 0);
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    /// @returns 0 or errno
    int write(const QByteArray &bytes, std::optional<mode_t> permissions)
    {
        constexpr mode_t lessUmask = 0666;
        FileDescriptor file(
            ::openat(m_folder, m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, lessUmask));
        if (!file.isOpen())
            return errno;
        m_exists = true;
        int failure = writeAll(file.get(), bytes);
        if (!failure && permissions && ::fchmod(file.get(), *permissions) != 0 && errno != EPERM)
            failure = errno; // EPERM: file systems without permissions
        if (!file.close() && !failure)
            failure = errno;
        return failure;
    }
    const char *name() const { return m_name.constData(); }
    void wasRenamed() { m_exists = false; }

private:
    int m_folder;
    QByteArray m_name;
    bool m_exists = false;
};

/// Renaming changes neither of these.
bool isSameFile(const struct stat &one, const struct stat &other)
{
    return one.st_ino == other.st_ino && one.st_size == other.st_size &&
           one.st_mtim.tv_sec == other.st_mtim.tv_sec && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

} // namespace

Result<void> writeWholeFile(int folder, const QByteArray &name, const QByteArray &bytes,
                            std::optional<mode_t> replacing)
{
    TemporaryFile file(folder, name);
    int failure = file.write(bytes, replacing);
    if (!failure && !replacing)
        failure = renameToNew(folder, file.name(), name.constData());
    else if (!failure && ::renameat(folder, file.name(), folder, name.constData()) != 0)
        failure = errno;
    if (failure)
        return writeError(QFile::decodeName(name), failure);
    file.wasRenamed();
    return {};
}

Result<bool> replaceWholeFile(int folder, const QByteArray &name, const QByteArray &bytes, const struct stat &present)
{
    constexpr mode_t permissions = 07777;
    TemporaryFile file(folder, name);
    if (const int failure = file.write(bytes, present.st_mode & permissions))
        return writeError(QFile::decodeName(name), failure);

    const auto exchange = [&] { return ::renameat2(folder, file.name(), folder, name.constData(), RENAME_EXCHANGE) == 0; };
    const auto isAsBefore = [folder, &present](const char *path) {
        struct stat status = {};
        return ::fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && isSameFile(status, present);
    };
    if (exchange()) {
        if (isAsBefore(file.name()))
            return true; // and the old one goes with the name of the temporary one
        if (!exchange())
            file.wasRenamed(); // someone's newest words: they stay, if only under that name
        return false;
    }
    if (errno == ENOENT)
        return false;
    if (errno != EINVAL && errno != ENOSYS)
        return writeError(QFile::decodeName(name), errno);
    if (!isAsBefore(name.constData()))
        return false;
    if (::renameat(folder, file.name(), folder, name.constData()) != 0)
        return writeError(QFile::decodeName(name), errno);
    file.wasRenamed();
    return true;
}

} // namespace randnotiz
