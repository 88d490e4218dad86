#include "cli/execute.h"

#include "cli/invocation.h"
#include "cli/json.h"

namespace randnotiz::cli {

Outcome rejected(const PreparedCommand &prepared, const Words &words)
{
    if (prepared.helpAsked)
        return {usageOf(*prepared.command, words), {}, Success};
    QByteArray error = errorLine({}, prepared.objection);
    if (prepared.command)
        error += usageOf(*prepared.command, words);
    return {{}, error, WrongUsage};
}

Outcome execute(Library &library, const Call &call)
{
    const Words words(call.language);
    PreparedCommand prepared = prepare(call.arguments, words);
    if (prepared.helpAsked || !prepared.objection.isEmpty())
        return rejected(prepared, words);
    if (prepared.command->access == Command::Alone) // nobody has a reason to hand it over
        return {{}, errorLine(QString(prepared.command->name), whyWords({Error::InvalidInput, {}, {}}, words)), WrongUsage};

    Invocation invocation(library, call, std::move(prepared.options), words);
    const int exitCode = prepared.command->run(invocation);
    Outcome outcome{invocation.takeOutput(), invocation.takeError(), exitCode};
    // With --json standard output is always one value, so that a script can read it before it looks at the code.
    if (invocation.json && outcome.output.isEmpty())
        outcome.output = json::null() + '\n';
    return outcome;
}

} // namespace randnotiz::cli
