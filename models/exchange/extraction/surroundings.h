#pragma once

#include "exchange/extraction/pageaccount.h"

#include <vector>

namespace randnotiz {

/// What belongs to the article in the chosen element but stands outside it: the lead between the main heading and it,
/// and parts of the text that follow it under the same parent.
///
/// @returns elements in reading order, `root` among them
std::vector<int> withSurroundings(const PageAccount &account, int root);

} // namespace randnotiz
