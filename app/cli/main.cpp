#include "cli/commandline.h"
#include "cli/errorwords.h"
#include "cli/standalone.h"
#include "cli/standardstreams.h"
#include "cli/words.h"
#include "library/library.h"

#include <QCoreApplication>
#include <QDir>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

cli::Outcome answerTo(const cli::CommandLine &line, cli::Call call, const cli::Words &words)
{
    if (line.versionAsked)
        return {"randnotiz-cli " RANDNOTIZ_VERSION "\n", {}, cli::Success};
    if (line.helpAsked)
        return {cli::helpText(words), {}, cli::Success};
    if (!line.objection.isEmpty())
        return {{}, cli::errorLine({}, line.objection), cli::WrongUsage};
    // Wrong usage is told before a library is opened, let alone made.
    const cli::PreparedCommand prepared = cli::prepare(line.arguments, words);
    if (prepared.helpAsked || !prepared.objection.isEmpty())
        return cli::rejected(prepared, words);
    const QString library = line.library.isEmpty() ? Library::defaultPath() : line.library;
    if (prepared.command->access == cli::Command::Alone) {
        cli::Standalone standalone{prepared.options, words, QDir(call.folder).absoluteFilePath(library), call.folder,
                                   cli::readInputLine, cli::writeOutput, cli::writeError, call.progress};
        return {{}, {}, prepared.command->runAlone(standalone)};
    }
    return cli::perform(QDir(call.folder).absoluteFilePath(library), prepared.command->access, call);
}

} // namespace

int main(int argc, char *argv[])
{
    const QString language = cli::languageOfEnvironment();
    cli::useUtf8();
    const QCoreApplication application(argc, argv);

    const cli::Words words(language);
    const cli::CommandLine line = cli::parseCommandLine(QCoreApplication::arguments().sliced(1), words);
    cli::Call call{line.arguments, QDir::currentPath(), language, {}, {}};
    bool progressShown = false;
    const auto show = [&progressShown](qint64 done, qint64 total) {
        progressShown = true;
        cli::showProgress(done, total);
    };
    if (cli::errorIsTerminal())
        call.progress = show;
    const cli::Outcome outcome = answerTo(line, call, words);
    if (progressShown)
        cli::endProgress();
    return cli::writeOut(outcome.output, outcome.error, outcome.exitCode);
}
