#include "cli/backupplace.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

int runBackup(Invocation &invocation)
{
    BackupRequest request;
    const QString given = invocation.options.arguments.value(0);
    if (!given.isEmpty())
        request.file = invocation.absolutePath(given);
    request.folder = backupFolder(invocation.options, invocation.absolutePath(u"."_s));
    request.reason = BackupReason::Daily; // in the folder: thinned out as the program's own
    const Result<BackupReport> report = invocation.wait(invocation.library.jobs().backup(request));
    if (!report)
        return invocation.fail(report.error(), request.file);
    if (invocation.json) {
        invocation.answer(json::object({{"file"_L1, json::text(report->file)},
                                        {"bytes"_L1, json::number(report->bytes)},
                                        {"articles"_L1, json::number(report->articles)},
                                        {"annotations"_L1, json::number(report->annotations)},
                                        {"damages"_L1, json::number(report->damages)},
                                        {"removed"_L1, json::texts(report->removed)}}));
    } else {
        invocation.say(report->file);
    }
    if (report->damages == 0)
        return Success;
    invocation.complain(report->file,
                        invocation.words(QT_TRANSLATE_NOOP("Cli", "a true copy, but the library itself is damaged in %1 places; "
                                                                  "see randnotiz-cli check")).arg(report->damages));
    return Negative;
}

} // namespace randnotiz::cli
