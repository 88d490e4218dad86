#include "library/backups/backupfolder.h"

#include "library/backups/backuprotation.h"
#include "storage/contentcounts.h"
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/probe.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logBackups, "randnotiz.library.backups")

namespace {

Result<void> count(BackupInfo &info)
{
    const auto probed = probeLibrary(info.file, Migrator().newestVersion());
    if (!probed)
        return probed.error();
    auto database = Database::open(probed->location, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto counts = contentCounts(*database);
    if (!counts)
        return counts.error();
    info.articles = counts->articles;
    info.annotations = counts->annotations;
    return {};
}

BackupInfo look(const QString &file, const BackupName &name)
{
    BackupInfo info{file, name, QFileInfo(file).size(), 0, 0, std::nullopt};
    if (const auto counted = count(info); !counted)
        info.problem = counted.error();
    else if (name.damaged)
        info.problem = Error{Error::LibraryDamaged, file, u"a copy of a damaged library"_s};
    return info;
}

/// Nothing unless the file is a copy of ours that was never finished.
std::optional<BackupName> unfinishedCopy(const QString &fileName)
{
    static const QRegularExpression pattern(u"\\A(.*)\\.[A-Za-z0-9]{6}\\.part(-journal)?\\z"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(fileName);
    return match.hasMatch() ? BackupName::fromFileName(match.captured(1)) : std::nullopt;
}

} // namespace

BackupFolder::BackupFolder(const QString &folder, const QString &libraryPath)
    : m_folder(folder.isEmpty() ? defaultBackupFolder() : folder), m_library(backupKey(libraryPath))
{
}

Result<void> BackupFolder::make() const
{
    if (!QDir().mkpath(m_folder.path()))
        return Error{Error::FileNotWritable, m_folder.path(), u"the folder can't be made"_s};
    return {};
}

QList<BackupName> BackupFolder::names() const
{
    QList<BackupName> names;
    for (const QString &fileName : m_folder.entryList(QDir::Files | QDir::NoSymLinks | QDir::Hidden)) {
        if (const auto name = BackupName::fromFileName(fileName); name && name->library == m_library)
            names += *name;
    }
    std::ranges::stable_sort(names, std::ranges::greater(), &BackupName::madeMs);
    return names;
}

Result<QList<BackupInfo>> BackupFolder::list() const
{
    if (m_folder.exists() && !QFileInfo(m_folder.path()).isReadable())
        return Error{Error::FileNotReadable, m_folder.path(), u"the folder can't be read"_s};
    QList<BackupInfo> backups;
    for (const BackupName &name : names())
        backups += look(filePath(name), name);
    return backups;
}

bool BackupFolder::hasOneOfDay(qint64 nowMs) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return std::ranges::any_of(names(), [&](const BackupName &name) {
        return !name.damaged && name.madeMs <= nowMs && QDateTime::fromMSecsSinceEpoch(name.madeMs).date() == today;
    });
}

QStringList BackupFolder::thinOut(qint64 nowMs) const
{
    QStringList removed;
    for (const BackupName &name : superfluousBackups(names(), nowMs)) {
        const QString file = filePath(name);
        if (QFile::remove(file))
            removed += file;
        else
            qCWarning(logBackups) << "cannot remove" << file;
    }
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const QFileInfo &file : m_folder.entryInfoList(QDir::Files | QDir::NoSymLinks | QDir::Hidden)) {
        const auto unfinished = unfinishedCopy(file.fileName());
        if (unfinished && unfinished->library == m_library && file.lastModified() < yesterday)
            QFile::remove(file.filePath());
    }
    return removed;
}

} // namespace randnotiz
