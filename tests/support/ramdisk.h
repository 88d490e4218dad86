#pragma once

#include <QTemporaryDir>

namespace randnotiz {

/// A file system of a few pages in memory, for what only a full disk or a read-only medium shows. Only root may mount
/// one: a test skips where isMounted() is false.
class RamDisk
{
public:
    /// @param kilobytes that fit on it
    explicit RamDisk(int kilobytes);
    ~RamDisk();
    RamDisk(const RamDisk &) = delete;
    RamDisk &operator=(const RamDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// As if it were a CD. @returns false when that failed
    bool makeReadOnly();
    /// Fills it to the last byte with a file of its own. @returns false when that failed
    bool fill();
    bool freeAgain();

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace randnotiz
