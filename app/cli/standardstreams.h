#pragma once

#include <QByteArray>

#include <optional>

/// What the console program has of its own process: kept out of the subcommands, which may run in another.
namespace randnotiz::cli {

/// Makes Qt take arguments and file names as UTF-8 whatever the locale says (cron has none), and without its
/// warning about it. Call it before the application object is made.
void useUtf8();

/// Writes what a command said and gives back its exit code; 3, with a message, when not all of it could be
/// written, since what was cut off must not pass for the whole.
int writeOut(const QByteArray &output, const QByteArray &error, int exitCode);

/// The next line of standard input without its end, as soon as it is there; nothing when the input has ended.
std::optional<QByteArray> readInputLine();

/// Writes a part of an answer at once. @returns false when it could not be written
bool writeOutput(const QByteArray &bytes);
void writeError(const QByteArray &bytes);

/// Whether a person sees standard error.
bool errorIsTerminal();
/// Shows how far a long command is, in one line that is written over and over.
void showProgress(qint64 done, qint64 total);
/// Takes that line away.
void endProgress();

} // namespace randnotiz::cli
