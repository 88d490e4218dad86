#pragma once

#include <QMap>
#include <QStringList>

#include <span>

namespace randnotiz::cli {

class Words;

/// One option of a subcommand. A value is the argument behind it, whatever it looks like, or stands behind `=`.
struct OptionRule
{
    enum Kind { Flag, Value, Values };

    QLatin1StringView name;      ///< with its dashes
    Kind kind = Flag;            ///< Values: may be given more than once
    bool needed = false;
    QLatin1StringView choice{};  ///< "a|b|c": nothing else will do; empty: any value
    bool (*accepts)(const QString &value) = nullptr; ///< null: any value
};

/// What may follow a subcommand. Every subcommand takes --json too.
struct Syntax
{
    std::span<const OptionRule> options;
    int leastArguments = 0;
    int mostArguments = 0; ///< -1: any number
};

/// What followed a subcommand, sorted out.
struct Options
{
    QStringList arguments; ///< all that are no options
    QMap<QString, QStringList> given; ///< values by option name; a flag has an empty list

    bool has(QLatin1StringView name) const { return given.contains(name); }
    QString value(QLatin1StringView name) const { return given.value(name).value(0); }
    QStringList values(QLatin1StringView name) const { return given.value(name); }
};

struct ParsedOptions
{
    Options options;
    QString objection; ///< worded for a person; empty when all is well
};

/// Sorts out arguments by a syntax. Only what begins with two dashes and a letter is an option, so that a
/// note may begin with a dash; `--` ends the options.
ParsedOptions parseOptions(const QStringList &arguments, const Syntax &syntax, const Words &words);

/// Whether an argument is written as an option is.
bool looksLikeOption(QStringView argument);

} // namespace randnotiz::cli
