// randnotiz-handover PATIENCE LIBRARY LANGUAGE ARGUMENT…: asks the program that holds a library to carry out a
// subcommand, and writes and exits as that says. A program of its own, since linking Qt6::Network would
// triple the start-up time of randnotiz-cli. PATIENCE in milliseconds, LIBRARY a canonical path.
#include "cli/handoverexit.h"
#include "cli/standardstreams.h"
#include "ipc/localclient.h"
#include "ipc/socketaddress.h"

#include <QCoreApplication>
#include <QDir>

using namespace randnotiz;

namespace {

int exitCodeOf(Answer::Outcome outcome)
{
    switch (outcome) {
    case Answer::Silent: return cli::HolderSilent;
    case Answer::Lost: return cli::AnswerLost;
    case Answer::TooLarge: return cli::RequestTooLarge;
    case Answer::NobodyThere:
    case Answer::Answered: break;
    }
    return cli::NobodyThere;
}

} // namespace

int main(int argc, char *argv[])
{
    cli::useUtf8();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return cli::HandoverExit::NobodyThere;

    const std::chrono::milliseconds patience(arguments[1].toInt());
    const Result<QString> address = socketAddress(arguments[2]);
    if (!address)
        return cli::NobodyThere;
    const Answer answer = ask(*address, CommandRequest{arguments.sliced(4), QDir::currentPath(), arguments[3]}, patience);
    if (answer.outcome != Answer::Answered)
        return exitCodeOf(answer.outcome);
    return cli::writeOut(answer.reply.output, answer.reply.error, answer.reply.exitCode);
}
