#pragma once

#include "cli/command.h"
#include "cli/execute.h"

namespace randnotiz::cli {

class Words;

/// What stands behind `randnotiz-cli`.
struct CommandLine
{
    QString library;       ///< as given; empty: the default
    QStringList arguments; ///< the subcommand and what follows it
    bool helpAsked = false;
    bool versionAsked = false;
    QString objection;     ///< worded; exit code 2
};

CommandLine parseCommandLine(const QStringList &arguments, const Words &words);

/// Carries out a call: on the library itself or, while another program holds it and the command writes, by
/// handing it to that. Waits at most five seconds for a holder that doesn't answer or for one that is about
/// to close. What is handed over writes to the standard streams itself, and the outcome is its exit code alone.
///
/// @param library path of the file; made absolute already
Outcome perform(const QString &library, Command::Access access, const Call &call);

} // namespace randnotiz::cli
