#include "exchange/extraction/hints.h"

#include "exchange/extraction/hintwords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace randnotiz {

namespace {

using namespace std::string_view_literals;

/// Names of wrappers that list an article's categories and tags in words of the site ("category-politics"):
/// they say nothing about the element.
constexpr std::array taxonomies{"category-"sv, "tag-"sv, "kategorie-"sv, "topic-"sv, "postid-"sv};

Hints hintsOfWord(std::string_view word)
{
    // The last entry that isn't behind `word`: itself, or its longest beginning that may be listed.
    auto at = std::ranges::upper_bound(hintWords, word, {}, &HintWord::word);
    while (at != hintWords.begin()) {
        --at;
        if (at->word == word || (at->isPrefix && word.starts_with(at->word)))
            return at->hints;
        if (at->word[0] != word[0])
            break;
    }
    return {};
}

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }

/// Calls `take` with each word of a name, in lower case.
template <typename Take>
void forEachWord(std::string_view name, Take take)
{
    std::array<char, 32> word; // longer ones are no words of ours
    std::size_t length = 0;
    const auto flush = [&] {
        if (length > 1 && length <= word.size())
            take(std::string_view(word.data(), length));
        length = 0;
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!isUpper(c) && !isLower(c)) {
            flush();
            continue;
        }
        if (isUpper(c) && i > 0 && isLower(name[i - 1]))
            flush();
        if (length < word.size())
            word[length] = isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        ++length;
    }
    flush();
}

/// "article" and the like, and what an article's text is called inside it.
constexpr std::array wholes{"article"sv, "artikel"sv, "beitrag"sv, "blog"sv, "entry"sv, "news"sv, "post"sv, "single"sv, "story"sv};
constexpr std::array inners{"body"sv, "content"sv, "copy"sv, "inhalt"sv, "text"sv};

/// A name that begins like this tells a state of the element, or what stands beside it ("has-sidebar").
constexpr std::array states{"above"sv, "after"sv, "before"sv, "below"sv, "disable"sv, "enable"sv, "has"sv, "hide"sv, "is"sv,
                            "no"sv, "not"sv, "show"sv, "with"sv, "without"sv};

Hints hintsInName(std::string_view name)
{
    if (name == "hidden"sv || name == "d-none"sv)
        return doubtful(Hint::Unseen);
    if (std::ranges::any_of(taxonomies, [name](std::string_view start) { return name.starts_with(start); }))
        return {};
    Hints hints;
    Hints last;
    int words = 0;
    bool namesWhole = false;
    bool namesInner = false;
    bool tellsState = false;
    forEachWord(name, [&](std::string_view word) {
        tellsState |= words == 0 && std::ranges::find(states, word) != states.end();
        last = hintsOfWord(word);
        hints |= last;
        ++words;
        namesWhole |= std::ranges::find(wholes, word) != wholes.end();
        namesInner |= std::ranges::find(inners, word) != inners.end();
    });
    if (tellsState)
        return {};
    // "header-align-left" is about a header, not one.
    constexpr Hints places = Hints(Hint::Margin) | Hint::Head;
    if (words > 2 && !(last & places))
        hints &= ~places;
    if (namesWhole && namesInner)
        hints |= Hint::Body;
    return hints;
}

} // namespace

Hints hintsIn(QByteArrayView names)
{
    Hints hints;
    const std::string_view all(names.data(), static_cast<std::size_t>(names.size()));
    std::size_t from = 0;
    while (from < all.size()) {
        std::size_t end = all.find_first_of(" \t\n\r\f", from);
        if (end == std::string_view::npos)
            end = all.size();
        if (end > from)
            hints |= hintsInName(all.substr(from, end - from));
        from = end + 1;
    }
    return hints;
}

Hints hintsOf(const GumboNode *element)
{
    static constexpr std::array attributes{"class"sv, "id"sv, "itemprop"sv, "role"sv, "data-testid"sv, "data-component"sv,
                                           "aria-label"sv};
    Hints hints;
    const GumboVector &all = element->v.element.attributes;
    for (unsigned int i = 0; i < all.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(all.data[i]);
        if (std::ranges::find(attributes, std::string_view(attribute->name)) != attributes.end())
            hints |= hintsIn(QByteArrayView(attribute->value));
    }
    return hints;
}

} // namespace randnotiz
