#include "cli/commands.h"
#include "cli/settrashed.h"

namespace randnotiz::cli {

int runRemove(Invocation &invocation)
{
    return setTrashed(invocation, true);
}

} // namespace randnotiz::cli
