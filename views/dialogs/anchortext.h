#pragma once

#include "domain/anchorcounts.h"

namespace randnotiz {

/// "14 the same, 3 moved, 2 reworded, 1 not found"; what there is none of is left out. Empty without annotations.
QString anchorCountsText(const AnchorCounts &counts);

} // namespace randnotiz
