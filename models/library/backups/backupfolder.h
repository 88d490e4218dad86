#pragma once

#include "domain/result.h"
#include "library/backups/backups.h"

#include <QDir>
#include <QList>

namespace randnotiz {

/// The backups of one library in a folder that other libraries, and other files, may share: what has another name than
/// theirs is not seen and never touched. Any thread that may wait for the disk.
class BackupFolder
{
public:
    /// @param folder      empty: the default
    /// @param libraryPath canonical
    BackupFolder(const QString &folder, const QString &libraryPath);

    /// Makes the folder where there is none. FileNotWritable; subject: the folder.
    Result<void> make() const;
    QString filePath(const BackupName &name) const { return m_folder.filePath(name.fileName()); }

    /// Newest first.
    QList<BackupName> names() const;
    /// The same, with a look into each. FileNotReadable when there is a folder that can't be read; where there is none the
    /// list is empty.
    Result<QList<BackupInfo>> list() const;

    /// Whether a sound backup was made on the day of `nowMs`, in the reader's time zone, and not later.
    bool hasOneOfDay(qint64 nowMs) const;

    /// Removes what superfluousBackups() names, and what interrupted copies left behind a day ago or earlier.
    /// @returns the backups that are gone
    QStringList thinOut(qint64 nowMs) const;

private:
    QDir m_folder;
    QString m_library; ///< BackupName::library
};

} // namespace randnotiz
