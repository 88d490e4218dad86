#include "cli/backupplace.h"
#include "cli/commands.h"
#include "cli/errorwords.h"
#include "cli/json.h"
#include "cli/standalone.h"
#include "cli/words.h"
#include "domain/visiblecontrols.h"
#include "library/backups/backupfolder.h"
#include "library/library.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

/// The same in every language, as in the file's name.
QString reasonName(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily: return u"daily"_s;
    case BackupReason::Closing: return u"closing"_s;
    case BackupReason::BeforeUpgrade: return u"before-upgrade"_s;
    case BackupReason::BeforeRestore: return u"before-restore"_s;
    case BackupReason::Asked: break;
    }
    return u"asked"_s;
}

/// Why it can't be restored, likewise; empty when it can.
QString problemName(const BackupInfo &backup)
{
    if (!backup.problem)
        return {};
    switch (backup.problem->code) {
    case Error::LibraryDamaged: return u"damaged"_s;
    case Error::LibraryTooNew: return u"too-new"_s;
    case Error::NotALibrary: return u"not-a-library"_s;
    default: return u"unreadable"_s;
    }
}

QByteArray toJson(const BackupInfo &backup, const QString &problem)
{
    return json::object({{"file"_L1, json::text(backup.file)},
                         {"made"_L1, json::time(backup.name.madeMs)},
                         {"reason"_L1, json::text(reasonName(backup.name.reason))},
                         {"bytes"_L1, json::number(backup.bytes)},
                         {"articles"_L1, backup.problem ? json::null() : json::number(backup.articles)},
                         {"annotations"_L1, backup.problem ? json::null() : json::number(backup.annotations)},
                         {"problem"_L1, json::textOrNull(problem)}});
}

QByteArray toLine(const BackupInfo &backup, const QString &problem)
{
    const QString counts = problem.isEmpty() ? u"%1\t%2"_s.arg(backup.articles).arg(backup.annotations) : problem + u"\t-"_s;
    const QString line = u"%1\t%2\t%3\t%4"_s.arg(QString::fromLatin1(json::time(backup.name.madeMs)).remove(u'"'),
                                                 reasonName(backup.name.reason), counts, backup.file);
    return visibleControls(line).toUtf8() + '\n';
}

} // namespace

int runBackups(Standalone &standalone)
{
    const QString folder = backupFolder(standalone.options, standalone.folder);
    const Result<QList<BackupInfo>> backups = BackupFolder(folder, Library::canonicalPath(standalone.library)).list();
    const bool json = standalone.options.has("--json"_L1);
    if (!backups) {
        standalone.complain(errorLine(backups.error().subject, whyWords(backups.error(), standalone.words)));
        if (json)
            standalone.write(json::null() + '\n');
        return exitCodeOf(backups.error());
    }
    QList<QByteArray> values;
    QByteArray lines;
    for (const BackupInfo &backup : *backups) {
        const QString problem = problemName(backup);
        values += toJson(backup, problem);
        lines += toLine(backup, problem);
    }
    standalone.write(json ? json::list(values) + '\n' : lines);
    return Success;
}

} // namespace randnotiz::cli
