#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

int runBackup(Invocation &invocation)
{
    const QString file = invocation.absolutePath(invocation.options.arguments.first());
    const Result<QString> written = invocation.wait(invocation.library.jobs().backup(file));
    if (!written)
        return invocation.fail(written.error(), file);
    if (invocation.json)
        invocation.answer(json::object({{"file"_L1, json::text(*written)}}));
    else
        invocation.say(*written);
    return Success;
}

} // namespace randnotiz::cli
