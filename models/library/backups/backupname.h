#pragma once

#include <QString>

#include <optional>

namespace randnotiz {

enum class BackupReason : quint8 {
    Daily,         ///< by itself, once a day on which the library is open
    Closing,       ///< by itself, on closing a library that was changed
    BeforeUpgrade, ///< by itself, before a new version of the program changes the library's schema
    BeforeRestore, ///< what was there before a backup took its place
    Asked,         ///< the reader asked for it
};

/// What the name of a file in the backup folder says: "library_1a2b3c4d_2026-11-21T18-30-05-123Z_daily.randnotiz". Only
/// files with such a name are ever taken for backups, counted or removed.
struct BackupName
{
    QString title;   ///< the library's own file name without its ending, cut to 40 UTF-16 units
    QString library; ///< 8 hexadecimal digits: the same for all backups of one library
    qint64 madeMs = 0; ///< ms since 1970-01-01 UTC, by the clock of that moment
    BackupReason reason = BackupReason::Daily;
    bool damaged = false; ///< a true copy of a library that failed its check

    /// @param libraryPath canonical
    static BackupName of(const QString &libraryPath, qint64 madeMs, BackupReason reason);
    /// Nothing for any other file name.
    static std::optional<BackupName> fromFileName(const QString &fileName);
    QString fileName() const;

    /// Whether the program made it unasked, and so may remove it.
    bool isRoutine() const { return reason < BackupReason::BeforeRestore; }

    friend bool operator==(const BackupName &, const BackupName &) = default;
};

/// BackupName::library of the library at a canonical path.
QString backupKey(const QString &libraryPath);

/// $XDG_DATA_HOME/randnotiz/backups.
QString defaultBackupFolder();

/// Files to try, best first, for the copy that is made before an upgrade: in the backup folder, else beside the library.
///
/// @param folder      of the backups; empty: the default
/// @param libraryPath canonical
QStringList copiesBeforeUpgrade(const QString &folder, const QString &libraryPath, qint64 nowMs);

} // namespace randnotiz
