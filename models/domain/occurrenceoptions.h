#pragma once

namespace randnotiz {

/// Which places of a text count as occurrences of some words.
struct OccurrenceOptions
{
    bool wholeWords = false; ///< no letter or digit goes on at either end
    bool matchCase = false;

    friend bool operator==(const OccurrenceOptions &, const OccurrenceOptions &) = default;
};

} // namespace randnotiz
