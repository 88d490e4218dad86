#include "storage/placement.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Error notWritable(const QString &path)
{
    return {Error::FileNotWritable, path, qt_error_string(errno)};
}

/// Never over a file that is there: two programs may want the same name at the same moment.
int renameNew(const QByteArray &from, const QByteArray &to)
{
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    const bool unsupported = errno == EINVAL || errno == ENOSYS; // some network and FUSE file systems
    if (!unsupported)
        return -1;
    if (link(from.constData(), to.constData()) != 0)
        return -1;
    return unlink(from.constData());
}

bool syncFolder(const QString &folder)
{
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = fsync(handle) == 0 || errno == EINVAL; // EINVAL: a file system that needs none
    close(handle);
    return synced;
}

} // namespace

Result<std::unique_ptr<QTemporaryFile>> fileBeside(const QString &path)
{
    auto file = std::make_unique<QTemporaryFile>(path + u".XXXXXX.part"_s);
    if (!file->open())
        return Error{Error::FileNotWritable, path, file->errorString()};
    file->close();
    return file;
}

Result<void> moveIntoPlace(const QString &file, const QString &path, bool replace)
{
    const QByteArray from = QFile::encodeName(file);
    const QByteArray to = QFile::encodeName(path);
    const int renamed = replace ? std::rename(from.constData(), to.constData()) : renameNew(from, to);
    if (renamed != 0)
        return notWritable(path);
    if (!syncFolder(QFileInfo(path).absolutePath()))
        return notWritable(path);
    return {};
}

} // namespace randnotiz
