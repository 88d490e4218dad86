#pragma once

#include <string>
#include <string_view>

namespace randnotiz {

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another.
///
/// @param most what is more than this need not be told exactly
/// @returns the number, or `most` + 1 for more. In O(length * most).
/// @see Damerau 1964; as optimal string alignment, no letter being edited twice
int spellingDistance(std::u32string_view a, std::u32string_view b, int most);

/// What a word of this length may be away from another one that was meant: none of three letters, two of eight.
int likelyTypos(size_t length);

} // namespace randnotiz
