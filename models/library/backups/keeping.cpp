#include "library/backups/keeping.h"

#include "library/backups/backupfolder.h"
#include "storage/database.h"
#include "storage/placement.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Copying takes about as long as checking.
constexpr int copied = 50;
constexpr int all = 100;

Result<BackupReport> checked(const QString &copy, const Progress &progress)
{
    auto database = Database::open({copy, false, {}}, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto report = checkIntegrity(*database, progress);
    if (!report)
        return report.error();
    return BackupReport{{}, QFileInfo(copy).size(), report->articles, report->annotations, damagesIn(*report), {}};
}

Error about(Error error, const QString &file)
{
    error.subject = file;
    return error;
}

} // namespace

Progress partOf(const Progress &progress, int from, int to)
{
    if (!progress)
        return {};
    return [progress, from, to](qint64 done, qint64 total) {
        const qint64 passed = total > 0 ? (to - from) * qMin(done, total) / total : 0;
        return progress(from + passed, all);
    };
}

qint64 damagesIn(const IntegrityReport &report)
{
    return std::ranges::count_if(report.problems, [](const IntegrityProblem &problem) {
        return problem.kind != IntegrityProblem::Orphan;
    });
}

Result<BackupReport> keepBackup(Database &source, const QString &library, const BackupRequest &request, qint64 nowMs,
                                const Progress &progress)
{
    const bool ownName = request.file.isEmpty();
    const BackupFolder folder(request.folder, library);
    BackupName name = BackupName::of(library, nowMs, request.reason);
    if (ownName && request.oncePerDay && folder.hasOneOfDay(nowMs))
        return BackupReport{};
    if (const auto made = ownName ? folder.make() : Result<void>(); !made)
        return made.error();
    QString file = ownName ? folder.filePath(name) : request.file;
    if (QFileInfo::exists(file))
        return Error{Error::FileNotWritable, file, u"the file exists"_s};

    const auto copy = unnamedCopy(source, file, partOf(progress, 0, copied));
    if (!copy)
        return copy.error();
    Result<BackupReport> report = checked((*copy)->fileName(), partOf(progress, copied, all));
    if (!report)
        return about(report.error(), file);
    if (ownName && report->damages > 0) {
        name.damaged = true;
        file = folder.filePath(name);
    }
    if (const auto named = moveIntoPlace((*copy)->fileName(), file, false); !named)
        return named.error();
    report->file = file;
    if (ownName)
        report->removed = folder.thinOut(nowMs);
    return report;
}

} // namespace randnotiz
