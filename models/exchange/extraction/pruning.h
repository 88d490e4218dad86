#pragma once

#include "exchange/extraction/pageaccount.h"

namespace randnotiz {

/// Leaves out what is furniture inside the chosen element, where less is needed to tell than in the whole page:
/// lists of links, author boxes, teasers, details, then single lines (see leaveOutLines()).
void prune(PageAccount &account, int root);

} // namespace randnotiz
