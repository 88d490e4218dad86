#include "exchange/extraction/markupnames.h"

#include <span>

namespace randnotiz {

namespace {

using namespace std::string_view_literals;

bool containsAny(std::string_view text, std::span<const std::string_view> parts)
{
    return std::ranges::any_of(parts, [text](std::string_view part) { return text.find(part) != text.npos; });
}

} // namespace

bool namesAuthor(std::string_view name)
{
    static constexpr std::array words{"author"sv,    "autor"sv,  "byline"sv, "auteur"sv,  "redakteur"sv,
                                      "verfasser"sv, "writer"sv, "poster"sv, "username"sv};
    // What stands about an author, or is somebody else.
    static constexpr std::array others{"bio"sv,       "image"sv,   "img"sv,   "avatar"sv, "photo"sv,
                                       "social"sv,    "comment"sv, "thumb"sv, "follow"sv, "position"sv,
                                       "copyright"sv, "related"sv, "email"sv, "job"sv,    "more"sv,
                                       "date"sv,      "about"sv,   "box"sv};
    return containsAny(name, words) && !containsAny(name, others);
}

bool namesDate(std::string_view name)
{
    static constexpr std::array words{"date"sv,   "datum"sv,   "publish"sv,  "pubtime"sv, "timestamp"sv,
                                      "posted"sv, "created"sv, "erstellt"sv, "veroeff"sv, "stand"sv};
    static constexpr std::array others{"comment"sv,   "validate"sv,     "candidate"sv, "standard"sv,
                                       "publisher"sv, "consolidated"sv, "standfirst"sv};
    return name == "time"sv || (containsAny(name, words) && !containsAny(name, others));
}

bool namesChange(std::string_view name)
{
    static constexpr std::array words{"update"sv, "modified"sv, "aktualis"sv, "changed"sv};
    return containsAny(name, words);
}

bool namesHeadline(std::string_view name)
{
    static constexpr std::array words{"headline"sv, "entry-title"sv, "post-title"sv, "article-title"sv,
                                      "page-title"sv};
    return containsAny(name, words);
}

std::string_view lastPartOf(std::string_view property)
{
    const std::size_t at = property.find_last_of(":/#"sv);
    return at == property.npos ? property : property.substr(at + 1);
}

} // namespace randnotiz
