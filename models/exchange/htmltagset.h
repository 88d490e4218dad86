#pragma once

#include <gumbo.h>

#include <array>

namespace randnotiz {

/// Whether a tag is one of some.
using HtmlTagSet = std::array<bool, GUMBO_TAG_LAST + 1>;

template <std::size_t N>
constexpr HtmlTagSet tagSet(const GumboTag (&tags)[N])
{
    HtmlTagSet set{};
    for (const GumboTag tag : tags)
        set[tag] = true;
    return set;
}

} // namespace randnotiz
