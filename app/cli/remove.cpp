#include "cli/commands.h"
#include "cli/trash.h"

namespace randnotiz::cli {

int runRemove(Invocation &invocation)
{
    return setTrashed(invocation, true);
}

} // namespace randnotiz::cli
