#pragma once

#include "domain/error.h"
#include "library/backups/backupname.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace randnotiz {

/// A backup in the folder, as a list of them shows it.
struct BackupInfo
{
    QString file; ///< absolute path
    BackupName name;
    qint64 bytes = 0;
    qint64 articles = 0;    ///< these two: without those in the trash
    qint64 annotations = 0;
    std::optional<Error> problem; ///< why it can't be restored, as far as a look tells; the counts are 0 then
};

struct BackupRequest
{
    /// Absolute path of a new file; empty: one of our own names in `folder`, whose superfluous backups then go.
    QString file;
    QString folder; ///< empty: defaultBackupFolder(); made where there is none
    BackupReason reason = BackupReason::Asked;
    bool oncePerDay = false; ///< in the folder: nothing is done where a sound one was made today (in the reader's time zone)
};

/// A backup that is on the disk.
struct BackupReport
{
    QString file; ///< empty: there was one of today
    qint64 bytes = 0;
    qint64 articles = 0; ///< these two: in the trash, too
    qint64 annotations = 0;
    qint64 damages = 0;  ///< places where the library, and so its copy, isn't what was stored
    QStringList removed; ///< files that were no longer needed
};

struct RestoreRequest
{
    QString library; ///< path of the library; made where there is none
    QString backup;  ///< path of any library file
    QString folder;  ///< where what is there is kept; empty: defaultBackupFolder()
};

struct RestoreReport
{
    QString kept; ///< file that holds what was there before; empty when nothing was there
    qint64 articles = 0; ///< these two: now there, in the trash, too
    qint64 annotations = 0;
};

} // namespace randnotiz
