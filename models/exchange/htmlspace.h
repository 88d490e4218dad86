#pragma once

#include <algorithm>
#include <string_view>

namespace randnotiz {

/// The white space of HTML (ASCII), of which a run is shown as one space.
constexpr bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Parts UTF-8 at the white space of HTML.
/// @param word  called with each std::string_view between
/// @param space called for each run of white space, at the ends too
template <typename Word, typename Space>
void forEachWord(std::string_view text, Word word, Space space)
{
    for (auto from = text.begin(); from != text.end();) {
        const auto end = std::find_if(from, text.end(), isHtmlSpace);
        if (end != from)
            word(std::string_view(from, end));
        from = std::find_if_not(end, text.end(), isHtmlSpace);
        if (from != end)
            space();
    }
}

} // namespace randnotiz
