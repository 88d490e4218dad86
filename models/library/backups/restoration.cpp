#include "library/backups/restoration.h"

#include "library/backups/backupfolder.h"
#include "library/backups/keeping.h"
#include "library/library.h"
#include "library/librarylock.h"
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/placement.h"
#include "storage/probe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

// How far each step brings the work, in per cent.
constexpr int copied = 30;
constexpr int checked = 60;
constexpr int kept = 90;
constexpr int all = 100;

using Copy = std::unique_ptr<QTemporaryFile>;

Error about(Error error, const QString &file)
{
    error.subject = file;
    return error;
}

Result<RestoreReport> checkCopy(const QString &copy, const Progress &progress)
{
    auto database = Database::open({copy, false, {}}, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto report = checkIntegrity(*database, progress);
    if (!report)
        return report.error();
    if (damagesIn(*report) > 0)
        return Error{Error::LibraryDamaged, copy, u"%1 of its texts and quotes are not what was stored"_s.arg(damagesIn(*report))};
    return RestoreReport{{}, report->articles, report->annotations};
}

/// Copies that were left by a restore that died. The caller holds the library's lock, so that none is in use.
void removeLeftCopies(const QFileInfo &library)
{
    const QRegularExpression pattern(u"\\A%1\\.[A-Za-z0-9]{6}\\.part(-journal|-wal|-shm)?\\z"_s.arg(
        QRegularExpression::escape(library.fileName())));
    QDir folder = library.absoluteDir();
    for (const QString &name : folder.entryList(QDir::Files | QDir::NoSymLinks | QDir::Hidden)) {
        if (pattern.match(name).hasMatch())
            folder.remove(name);
    }
}

/// Copies bytes, for what SQLite can't read any more; returns when they are on the disk. Nobody in this process has
/// the file open: closing it would drop SQLite's locks.
Result<void> keepBytes(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to)) {
        QFile::remove(to);
        const bool isFull = QStorageInfo(QFileInfo(to).absolutePath()).bytesAvailable() < QFileInfo(from).size();
        return Error{isFull ? Error::DiskFull : Error::FileNotWritable, to, u"cannot copy %1"_s.arg(from)};
    }
    const int handle = ::open(QFile::encodeName(to).constData(), O_RDONLY | O_CLOEXEC);
    const bool isWhole = handle >= 0 && ::fsync(handle) == 0 && QFileInfo(to).size() == QFileInfo(from).size();
    if (handle >= 0)
        ::close(handle);
    if (isWhole)
        return {};
    QFile::remove(to);
    return Error{Error::DiskFull, to, u"cut short"_s};
}

class Restoration
{
public:
    Restoration(const RestoreRequest &request, const Environment &environment, JobControl &control,
                const std::function<void(RestoreStep)> &after)
        : m_library(Library::canonicalPath(request.library))
        , m_backup(Library::canonicalPath(request.backup))
        , m_request(request)
        , m_environment(environment)
        , m_progress([&control](qint64 done, qint64 total) {
            control.done = done;
            control.total = total;
            return !control.cancelled.load();
        })
        , m_after(after)
    {
    }

    Result<RestoreReport> run();

private:
    Result<Copy> copyOfBackup();
    /// @returns the file that keeps it
    Result<QString> keepPresent();
    Result<QString> keepUnreadable();
    Result<void> replaceFileBy(const QString &copy);
    void reached(RestoreStep step) const
    {
        if (m_after)
            m_after(step);
    }

    const QString m_library;
    const QString m_backup;
    const RestoreRequest &m_request;
    const Environment &m_environment;
    const Progress m_progress;
    const std::function<void(RestoreStep)> &m_after;
    bool m_isReadable = true; ///< what is there can be read by SQLite
};

Result<Copy> Restoration::copyOfBackup()
{
    const auto probed = probeLibrary(m_backup, Migrator().newestVersion());
    if (!probed)
        return probed.error();
    auto backup = Database::open(probed->location, Database::Access::ReadOnly);
    if (!backup)
        return about(backup.error(), m_backup);
    // Beside the library, so that it can be renamed where there is none.
    auto copy = unnamedCopy(*backup, m_library, partOf(m_progress, 0, copied));
    if (!copy)
        return copy.error().code == Error::LibraryDamaged ? about(copy.error(), m_backup) : copy.error();
    if (probed->schemaVersion < Migrator().newestVersion()) {
        if (const auto modern = bringUpToDate((*copy)->fileName()); !modern)
            return about(modern.error(), m_backup);
    }
    return copy;
}

Result<QString> Restoration::keepUnreadable()
{
    BackupName name = BackupName::of(m_library, m_environment.nowMs(), BackupReason::BeforeRestore);
    name.damaged = true;
    const BackupFolder folder(m_request.folder, m_library);
    if (const auto made = folder.make(); !made)
        return made.error();
    const QString file = folder.filePath(name);
    const QString wal = m_library + u"-wal"_s;
    if (const auto main = keepBytes(m_library, file); !main)
        return main.error();
    if (QFileInfo(wal).size() > 0) {
        if (const auto log = keepBytes(wal, file + u"-wal"_s); !log)
            return log.error();
    }
    return file;
}

Result<QString> Restoration::keepPresent()
{
    if (!QFileInfo::exists(m_library))
        return QString();
    const auto probed = probeLibrary(m_library, Migrator().newestVersion());
    if (!probed) {
        m_isReadable = false;
        return probed.error().code == Error::LibraryDamaged ? keepUnreadable() : probed.error();
    }
    auto present = Database::open(probed->location, Database::Access::ReadOnly);
    if (!present)
        return present.error();
    const auto report = keepBackup(*present, m_library, {{}, m_request.folder, BackupReason::BeforeRestore},
                                   m_environment.nowMs(), partOf(m_progress, checked, kept));
    if (report)
        return report->file;
    if (report.error().code != Error::LibraryDamaged)
        return report.error();
    m_isReadable = false;
    return keepUnreadable();
}

Result<void> Restoration::replaceFileBy(const QString &copy)
{
    // What these held is kept; beside another file they would be taken for its own.
    for (const auto &ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(m_library + ending);
    reached(RestoreStep::Cleared);
    return moveIntoPlace(copy, m_library, true);
}

Result<RestoreReport> Restoration::run()
{
    if (m_library == m_backup)
        return Error{Error::InvalidInput, m_request.backup, u"the library itself"_s};
    if (!QDir().mkpath(QFileInfo(m_library).absolutePath()))
        return Error{Error::LibraryNotCreated, m_library, u"cannot make its folder"_s};
    const auto lock = LibraryLock::take(m_library);
    if (!lock)
        return lock.error();
    removeLeftCopies(QFileInfo(m_library));

    const auto copy = copyOfBackup();
    if (!copy)
        return copy.error();
    reached(RestoreStep::Copied);
    const QString copyFile = (*copy)->fileName();
    Result<RestoreReport> report = checkCopy(copyFile, partOf(m_progress, copied, checked));
    if (!report)
        return about(report.error(), m_backup);
    reached(RestoreStep::Checked);
    const auto present = keepPresent();
    if (!present)
        return present.error();
    report->kept = *present;
    reached(RestoreStep::Kept);
    if (!m_progress(kept, all))
        return Error{Error::Cancelled, m_library, {}};

    const bool intoPlace = QFileInfo::exists(m_library) && m_isReadable;
    if (const auto replaced = intoPlace ? replaceContents(m_library, copyFile) : replaceFileBy(copyFile); !replaced)
        return about(replaced.error(), m_library);
    reached(RestoreStep::Replaced);
    m_progress(all, all);
    return report;
}

} // namespace

Result<RestoreReport> restoreLibrary(const RestoreRequest &request, const Environment &environment, JobControl &control,
                                     const std::function<void(RestoreStep)> &after)
{
    return Restoration(request, environment, control, after).run();
}

} // namespace randnotiz
