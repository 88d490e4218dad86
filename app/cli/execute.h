#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace randnotiz {
class Library;
}

namespace randnotiz::cli {

class Words;
struct PreparedCommand;

/// One call of a subcommand, from this process or handed over by another.
struct Call
{
    QStringList arguments; ///< the subcommand and what follows it
    QString folder;        ///< absolute; relative paths start here
    QString language;      ///< BCP 47, of what is said to a person

    /// Asked from time to time by long commands, which then stop at the next item; may be empty.
    std::function<bool()> isCancelled;
    /// Items done, and known so far (0: not known yet); may be empty. Called at most five times a second.
    std::function<void(qint64 done, qint64 total)> progress;
};

/// What a call writes and how it exits.
struct Outcome
{
    QByteArray output; ///< standard output, UTF-8
    QByteArray error;  ///< standard error, UTF-8
    int exitCode = 0;  ///< see ExitCode in invocation.h
};

/// The answer to a command that isn't run: its help, or the objection with the usage.
Outcome rejected(const PreparedCommand &prepared, const Words &words);

/// Carries out a call on an open library, the same way for every process. Blocks until it is done;
/// any thread but the one that shows a window. Wrong usage is an outcome too.
Outcome execute(Library &library, const Call &call);

} // namespace randnotiz::cli
