#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace randnotiz {

/// What a name in an element's markup (class, id, data-testid) says that the element holds. Names are in
/// lower case and looked at as a whole: "entry-date", "postedby", "td-post-author-name".
bool namesAuthor(std::string_view name);
bool namesDate(std::string_view name);
bool namesChange(std::string_view name); ///< a date on which something was changed
bool namesHeadline(std::string_view name);

/// "datepublished" of "schema:datepublished" and "https://schema.org/datepublished".
std::string_view lastPartOf(std::string_view property);

/// Calls `take` with each name in the value of an attribute that lists them (class, rel, itemprop), in lower
/// case. Names of more than 100 bytes are passed over: no person gave them.
template <typename Take> void forEachName(std::string_view names, Take take)
{
    constexpr std::size_t longest = 100;
    std::size_t from = 0;
    while (from < names.size()) {
        const std::size_t end = std::min(names.find_first_of(" \t\n\r\f", from), names.size());
        if (end > from && end - from <= longest) {
            std::array<char, longest> name;
            std::ranges::transform(names.substr(from, end - from), name.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            take(std::string_view(name.data(), end - from));
        }
        from = end + 1;
    }
}

} // namespace randnotiz
