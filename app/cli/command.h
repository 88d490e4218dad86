#pragma once

#include "cli/options.h"

#include <span>

namespace randnotiz::cli {

class Invocation;
class Standalone;

/// One subcommand: what it is called, what may follow it, what it does to the library.
struct Command
{
    enum Access {
        Reads,  ///< on a read-only library, beside whoever holds it
        Writes, ///< in the process that holds the library; there must be one
        Remembers, ///< the same as Writes, but where nothing can be written it reads, and remembers nothing
        Makes,  ///< likewise; a library that isn't there is made
        Alone,  ///< in the caller's own process, without a library or with a closed one
    };

    QLatin1StringView name;  ///< one word, or two parted by a space
    const char *usage;       ///< what follows the name, the same in every language
    const char *summary;     ///< QT_TRANSLATE_NOOP("Cli", …)
    Access access;
    Syntax syntax;
    int (*run)(Invocation &); ///< @returns the exit code; null for Alone
    /// What the syntax can't say: an objection (QT_TRANSLATE_NOOP) to options that don't go together, or null.
    const char *(*objection)(const Options &) = nullptr;
    int (*runAlone)(Standalone &) = nullptr; ///< in place of run, for Alone
    /// Where two commands have one name: whether it is this one; null: it is, unless another one says so.
    bool (*isMeantBy)(const QStringList &arguments) = nullptr;
};

/// All of them, in the order of the help text.
std::span<const Command> allCommands();

/// A subcommand with its options, ready to run; or an objection, to be told with exit code 2.
struct PreparedCommand
{
    const Command *command = nullptr; ///< null when none of that name
    Options options;
    bool helpAsked = false;
    QString objection;
};

/// @param arguments the subcommand and what follows it
PreparedCommand prepare(const QStringList &arguments, const Words &words);

/// "usage: randnotiz-cli …" of one subcommand, and of those that share its name, a line each.
QByteArray usageOf(const Command &command, const Words &words);
/// The usage of the whole program with all subcommands.
QByteArray helpText(const Words &words);

} // namespace randnotiz::cli
