#include "ipc/socketaddress.h"

#include <QCryptographicHash>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A folder that others can enter could hold a socket of theirs under our name, and be handed our notes.
bool isOursAlone(const QByteArray &folder)
{
    struct stat status = {};
    if (lstat(folder.constData(), &status) != 0)
        return false;
    return S_ISDIR(status.st_mode) && status.st_uid == geteuid() && (status.st_mode & 077) == 0;
}

Result<QString> socketFolder()
{
    const QString user = QString::number(geteuid());
    const QString runtime = u"/run/user/"_s + user;
    if (isOursAlone(QFile::encodeName(runtime)))
        return runtime;

    const QString fallback = u"/tmp/randnotiz-"_s + user;
    const QByteArray encoded = QFile::encodeName(fallback);
    if (mkdir(encoded.constData(), 0700) != 0 && errno != EEXIST)
        return Error{Error::FileNotWritable, fallback, QString::fromLocal8Bit(std::strerror(errno))};
    if (!isOursAlone(encoded))
        return Error{Error::FileNotWritable, fallback, u"the folder is open to other users"_s};
    return fallback;
}

} // namespace

Result<QString> socketAddress(const QString &canonicalPath)
{
    const Result<QString> folder = socketFolder();
    if (!folder)
        return folder.error();
    // 128 bits keep libraries apart, and the whole below the 107 bytes that a socket's name may have.
    const QByteArray hash = QCryptographicHash::hash(canonicalPath.toUtf8(), QCryptographicHash::Sha256);
    return *folder + u"/randnotiz-"_s + QString::fromLatin1(hash.first(16).toHex());
}

} // namespace randnotiz
