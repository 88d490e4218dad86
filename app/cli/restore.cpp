#include "cli/commands.h"
#include "cli/settrashed.h"

namespace randnotiz::cli {

int runRestore(Invocation &invocation)
{
    return setTrashed(invocation, false);
}

} // namespace randnotiz::cli
