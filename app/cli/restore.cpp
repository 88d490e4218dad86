#include "cli/backupplace.h"
#include "cli/commands.h"
#include "cli/errorwords.h"
#include "cli/json.h"
#include "cli/settrashed.h"
#include "cli/standalone.h"
#include "cli/words.h"
#include "domain/visiblecontrols.h"
#include "library/backups/restoration.h"

#include <QDir>

#include <algorithm>
#include <chrono>
#include <future>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<RestoreReport> restored(const RestoreRequest &request, const Standalone &standalone)
{
    JobControl control;
    auto work = std::async(std::launch::async, [&] { return restoreLibrary(request, Environment::system(), control); });
    while (work.wait_for(200ms) != std::future_status::ready) {
        if (standalone.progress)
            standalone.progress(control.done, control.total);
    }
    return work.get();
}

void tell(const RestoreRequest &request, const RestoreReport &report, Standalone &standalone)
{
    if (standalone.options.has("--json"_L1)) {
        standalone.write(json::object({{"library"_L1, json::text(request.library)},
                                       {"kept"_L1, json::textOrNull(report.kept)},
                                       {"articles"_L1, json::number(report.articles)},
                                       {"annotations"_L1, json::number(report.annotations)}})
                         + '\n');
        return;
    }
    const Words &words = standalone.words;
    QString line = words(QT_TRANSLATE_NOOP("Cli", "restored: articles %1, annotations %2")).arg(report.articles).arg(report.annotations);
    if (!report.kept.isEmpty())
        line += u"; "_s + words(QT_TRANSLATE_NOOP("Cli", "what was there before is kept in %1")).arg(report.kept);
    standalone.write(visibleControls(line).toUtf8() + '\n');
}

} // namespace

int runRestore(Invocation &invocation)
{
    return setTrashed(invocation, false);
}

bool namesAFile(const QStringList &arguments)
{
    // An id is made of hexadecimal digits and dashes, so that no id looks like this.
    return std::ranges::any_of(arguments, [](const QString &argument) {
        return argument.contains(u'/') || argument.contains(u'.');
    });
}

int runRestoreBackup(Standalone &standalone)
{
    const QDir folder(standalone.folder);
    const RestoreRequest request{standalone.library,
                                 QDir::cleanPath(folder.absoluteFilePath(standalone.options.arguments.first())),
                                 backupFolder(standalone.options, standalone.folder)};
    const Result<RestoreReport> report = restored(request, standalone);
    if (report) {
        tell(request, *report, standalone);
        return Success;
    }
    const Words &words = standalone.words;
    const QString why = report.error().code == Error::LibraryInUse
                            ? words(QT_TRANSLATE_NOOP("Cli", "another program has the library open; close it first"))
                            : whyWords(report.error(), words);
    standalone.complain(errorLine(report.error().subject, why));
    if (standalone.options.has("--json"_L1))
        standalone.write(json::null() + '\n');
    return report.error().code == Error::InvalidInput ? WrongUsage : Failure;
}

} // namespace randnotiz::cli
