#include "support/ramdisk.h"

#include <QFile>

#include <sys/mount.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

RamDisk::RamDisk(int kilobytes)
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray options = "size=" + QByteArray::number(kilobytes) + "k";
    m_mounted = mount("tmpfs", folder.constData(), "tmpfs", 0, options.constData()) == 0;
}

RamDisk::~RamDisk()
{
    if (m_mounted)
        umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

bool RamDisk::makeReadOnly()
{
    return mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr)
           == 0;
}

bool RamDisk::fill()
{
    QFile file(filePath(u"filler"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (file.write(page) == page.size()) {
    }
    return true;
}

bool RamDisk::freeAgain()
{
    return QFile::remove(filePath(u"filler"_s));
}

} // namespace randnotiz
