#include "cli/options.h"

#include "cli/words.h"

#include <algorithm>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr OptionRule jsonRule{"--json"_L1};

const OptionRule *findRule(const Syntax &syntax, QStringView name)
{
    if (name == jsonRule.name)
        return &jsonRule;
    const auto rule = std::ranges::find_if(syntax.options, [name](const OptionRule &r) { return r.name == name; });
    return rule == syntax.options.end() ? nullptr : &*rule;
}

/// Reads one option at `index`, and moves `index` to the last argument that belongs to it.
/// @returns an objection, or nothing
QString readOption(const QStringList &arguments, qsizetype &index, const Syntax &syntax, const Words &words,
                   Options &options)
{
    const QString argument = arguments[index];
    const qsizetype equals = argument.indexOf(u'=');
    const QString name = equals < 0 ? argument : argument.first(equals);
    const OptionRule *rule = findRule(syntax, name);
    if (!rule)
        return words(QT_TRANSLATE_NOOP("Cli", "unknown option: %1")).arg(name);
    if (options.has(rule->name) && rule->kind == OptionRule::Value)
        return words(QT_TRANSLATE_NOOP("Cli", "given more than once: %1")).arg(name);
    QStringList &values = options.given[rule->name];
    if (rule->kind == OptionRule::Flag)
        return equals < 0 ? QString() : words(QT_TRANSLATE_NOOP("Cli", "takes no value: %1")).arg(name);
    if (equals < 0 && index + 1 == arguments.size())
        return words(QT_TRANSLATE_NOOP("Cli", "needs a value: %1")).arg(name);

    const QString value = equals < 0 ? arguments[++index] : argument.sliced(equals + 1);
    if (!rule->choice.isEmpty() && !QString(rule->choice).split(u'|').contains(value))
        return words(QT_TRANSLATE_NOOP("Cli", "%1 is one of %2")).arg(name, QString(rule->choice));
    if (rule->accepts && !rule->accepts(value))
        return words(QT_TRANSLATE_NOOP("Cli", "%1 can't be empty")).arg(name);
    values += value;
    return {};
}

QString missing(const Options &options, const Syntax &syntax, const Words &words)
{
    for (const OptionRule &rule : syntax.options) {
        if (rule.needed && !options.has(rule.name))
            return words(QT_TRANSLATE_NOOP("Cli", "missing: %1")).arg(QString(rule.name));
    }
    if (options.arguments.size() < syntax.leastArguments)
        return words(QT_TRANSLATE_NOOP("Cli", "too few arguments"));
    if (syntax.mostArguments >= 0 && options.arguments.size() > syntax.mostArguments)
        return words(QT_TRANSLATE_NOOP("Cli", "too many arguments"));
    return {};
}

} // namespace

bool looksLikeOption(QStringView argument)
{
    return argument.size() > 2 && argument.startsWith("--"_L1) && argument[2].isLetter();
}

ParsedOptions parseOptions(const QStringList &arguments, const Syntax &syntax, const Words &words)
{
    ParsedOptions parsed;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size() && parsed.objection.isEmpty(); ++i) {
        if (!optionsEnded && arguments[i] == "--"_L1)
            optionsEnded = true;
        else if (!optionsEnded && looksLikeOption(arguments[i]))
            parsed.objection = readOption(arguments, i, syntax, words, parsed.options);
        else
            parsed.options.arguments += arguments[i];
    }
    if (parsed.objection.isEmpty())
        parsed.objection = missing(parsed.options, syntax, words);
    return parsed;
}

} // namespace randnotiz::cli
