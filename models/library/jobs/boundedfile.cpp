#include "library/jobs/boundedfile.h"

#include "library/jobs/filedescriptor.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace randnotiz {

Result<QByteArray> readRegularFile(const QByteArray &nativePath, qint64 limit)
{
    const auto failed = [&nativePath](Error::Code code, const QString &cause) {
        return Error{code, QFile::decodeName(nativePath), cause};
    };
    const auto systemFailed = [&failed](int reason) {
        return failed(reason == ENOENT || reason == ENOTDIR ? Error::NotFound : Error::FileNotReadable,
                      qt_error_string(reason));
    };

    // O_NONBLOCK: opening a FIFO would wait for a writer; for regular files it means nothing.
    const FileDescriptor file(::open(nativePath.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return systemFailed(errno);
    if (!S_ISREG(status.st_mode))
        return failed(Error::UnsupportedFormat, QStringLiteral("not a regular file"));
    if (status.st_size > limit)
        return failed(Error::TooLarge, QString::number(status.st_size));

    // One byte more than it should have, so that the end is seen in the same call and a file that
    // grows meanwhile is noticed; files of /proc say that they are empty and aren't.
    constexpr qint64 leastRoom = 4096;
    QByteArray bytes(qMin(limit, qMax<qint64>(status.st_size, leastRoom)) + 1, Qt::Uninitialized);
    qint64 used = 0;
    for (;;) {
        if (used == bytes.size())
            bytes.resize(qMin(limit + 1, 2 * used));
        const ssize_t got = ::read(file.get(), bytes.data() + used, static_cast<size_t>(bytes.size() - used));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailed(errno);
        if (got == 0)
            break;
        used += got;
        if (used > limit)
            return failed(Error::TooLarge, QStringLiteral("more than %1").arg(limit));
    }
    bytes.truncate(used);
    return bytes;
}

} // namespace randnotiz
