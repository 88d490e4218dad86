#include "cli/commandline.h"

#include "cli/errorwords.h"
#include "cli/handoverexit.h"
#include "cli/installed.h"
#include "cli/json.h"
#include "cli/lazyfetcher.h"
#include "cli/lazyprinter.h"
#include "cli/words.h"
#include "library/library.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QThread>

#include <chrono>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5s;
constexpr unsigned long pauseBetweenAttempts = 50;

Outcome failure(const QString &what, const QString &why, const Call &call)
{
    Outcome outcome{{}, errorLine(what, why), Failure};
    if (call.arguments.contains("--json"_L1))
        outcome.output = json::null() + '\n';
    return outcome;
}

/// Errors of opening are the library's, whatever their code means elsewhere.
Outcome notOpened(const Error &error, const QString &library, const Call &call)
{
    const Words words(call.language);
    if (error.code == Error::NotFound)
        return failure(library, words(QT_TRANSLATE_NOOP("Cli", "there is no library; import makes one")), call);
    if (error.code == Error::LibraryInUse)
        return failure(library, whyWords({Error::LibraryInUse, {}, {}}, words), call);
    return failure(library, whyWords(error, words), call);
}

/// @returns the exit code of randnotiz-handover; -1 when it could not be run
int runHandover(const QString &library, const Call &call, std::chrono::milliseconds remaining)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setWorkingDirectory(call.folder);
    process.start(installedFile(u"randnotiz-handover"_s), QStringList{QString::number(remaining.count()), Library::canonicalPath(library),
                                                 call.language} + call.arguments);
    if (!process.waitForStarted(-1))
        return -1;
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : int(AnswerLost);
}

Outcome readOnly(const QString &path, const Call &call)
{
    const auto library = Library::open(path, {OpenOptions::ReadOnly, Environment::system(), nullptr, std::make_shared<LazyPrinter>()});
    return library ? execute(**library, call) : notOpened(library.error(), path, call);
}

/// @param mayRead when the holder doesn't take it, it is carried out beside it
/// @returns nothing when nobody was there to hand it to, so that the library may be free by now
std::optional<Outcome> handOver(const QString &library, const Call &call, bool mayRead, std::chrono::milliseconds remaining)
{
    const Words words(call.language);
    const int exitCode = runHandover(library, call, remaining);
    if (mayRead && (exitCode == HolderSilent || exitCode == -1))
        return readOnly(library, call);
    switch (exitCode) {
    case NobodyThere:
        return std::nullopt;
    case HolderSilent:
        return notOpened({Error::LibraryInUse, library, {}}, library, call);
    case RequestTooLarge:
        return notOpened({Error::TooLarge, library, {}}, library, call);
    case AnswerLost:
        return failure(library,
                       words(QT_TRANSLATE_NOOP("Cli", "the program that holds the library fell silent before it answered; "
                                                      "look whether it was done")),
                       call);
    case -1:
        return failure(library,
                       words(QT_TRANSLATE_NOOP("Cli", "another program holds the library, and randnotiz-handover, which "
                                                      "would ask it, is not installed")),
                       call);
    default:
        return Outcome{{}, {}, exitCode};
    }
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, const Words &words)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--help"_L1 || argument == "-h"_L1) {
            line.helpAsked = true;
        } else if (argument == "--version"_L1) {
            line.versionAsked = true;
        } else if (argument == "--library"_L1 && i + 1 < arguments.size()) {
            line.library = arguments[++i];
        } else if (argument.startsWith("--library="_L1)) {
            line.library = argument.section(u'=', 1);
        } else if (looksLikeOption(argument)) {
            line.objection = words(QT_TRANSLATE_NOOP("Cli", "unknown option before the subcommand, or one without its value: %1"))
                                 .arg(argument);
            break;
        } else {
            line.arguments = arguments.sliced(i);
            break;
        }
    }
    return line;
}

Outcome perform(const QString &path, Command::Access access, const Call &call)
{
    if (access == Command::Reads)
        return readOnly(path, call);
    const bool mayRead = access == Command::Remembers;
    const auto write = access == Command::Makes ? OpenOptions::ReadWrite : OpenOptions::ReadWriteExisting;
    const auto fetcher = std::make_shared<LazyFetcher>();
    const auto printer = std::make_shared<LazyPrinter>();
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const OpenOptions options{write, Environment::system(), fetcher, printer};
        if (const auto library = Library::open(path, options); library)
            return execute(**library, call);
        else if (library.error().code != Error::LibraryInUse || deadline.hasExpired())
            return mayRead ? readOnly(path, call) : notOpened(library.error(), path, call);
        // The holder may be the desktop program, or another randnotiz-cli, which is done before long.
        const auto remaining = std::chrono::duration_cast<std::chrono::milliseconds>(deadline.remainingTimeAsDuration());
        if (const std::optional<Outcome> handedOver = handOver(path, call, mayRead, remaining))
            return *handedOver;
        QThread::msleep(pauseBetweenAttempts);
    }
}

} // namespace randnotiz::cli
