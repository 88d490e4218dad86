#pragma once

#include "text/anchoring.h"

namespace randnotiz {

/// Where words that were noted down elsewhere stand in a text, for certain: all of them, and in one place, or in the one
/// that the position names too. UTF-16; nothing where other words stand, or where it could as well be another place.
std::optional<TextRange> certainPlace(AnchorText &text, const Selectors &selectors);

} // namespace randnotiz
