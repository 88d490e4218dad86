#include "text/searchlanguage.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace randnotiz {

namespace {

using enum SearchLanguage;

struct LanguageName
{
    std::string_view code;
    SearchLanguage language;
    const char *algorithm;
};

constexpr std::array languageNames{
    LanguageName{"ar", Arabic, "arabic"},       LanguageName{"hy", Armenian, "armenian"},
    LanguageName{"eu", Basque, "basque"},       LanguageName{"ca", Catalan, "catalan"},
    LanguageName{"da", Danish, "danish"},       LanguageName{"nl", Dutch, "dutch"},
    LanguageName{"en", English, "english"},     LanguageName{"fi", Finnish, "finnish"},
    LanguageName{"fr", French, "french"},       LanguageName{"de", German, "german"},
    LanguageName{"el", Greek, "greek"},         LanguageName{"hi", Hindi, "hindi"},
    LanguageName{"hu", Hungarian, "hungarian"}, LanguageName{"id", Indonesian, "indonesian"},
    LanguageName{"ga", Irish, "irish"},         LanguageName{"it", Italian, "italian"},
    LanguageName{"lt", Lithuanian, "lithuanian"}, LanguageName{"ne", Nepali, "nepali"},
    LanguageName{"no", Norwegian, "norwegian"}, LanguageName{"nb", Norwegian, "norwegian"},
    LanguageName{"nn", Norwegian, "norwegian"}, LanguageName{"pt", Portuguese, "portuguese"},
    LanguageName{"ro", Romanian, "romanian"},   LanguageName{"ru", Russian, "russian"},
    LanguageName{"sr", Serbian, "serbian"},     LanguageName{"es", Spanish, "spanish"},
    LanguageName{"sv", Swedish, "swedish"},     LanguageName{"ta", Tamil, "tamil"},
    LanguageName{"tr", Turkish, "turkish"},     LanguageName{"yi", Yiddish, "yiddish"},
};

using Words = std::unordered_set<std::string_view>;

const Words &germanFunctionWords()
{
    static const Words words{
        "ab",     "aber",   "als",    "also",   "am",     "an",     "auch",   "auf",    "aus",    "bei",
        "beim",   "bis",    "da",     "dabei",  "damit",  "dann",   "das",    "dass",   "dem",    "den",
        "denn",   "der",    "des",    "die",    "doch",   "dort",   "du",     "durch",  "er",     "es",
        "etwa",   "für",    "gegen",  "hier",   "ich",    "ihm",    "ihn",    "im",     "in",     "ins",
        "ist",    "ja",     "je",     "jedoch", "man",    "mehr",   "mich",   "mir",    "mit",    "nach",
        "nicht",  "noch",   "nun",    "nur",    "ob",     "oder",   "ohne",   "schon",  "sehr",   "sein",
        "seit",   "sich",   "sie",    "sind",   "so",     "sowie",  "über",   "um",     "und",    "uns",
        "unter",  "vom",    "von",    "vor",    "war",    "was",    "weil",   "wenn",   "wer",    "wie",
        "wir",    "wird",   "wo",     "zu",     "zum",    "zur",    "zwar",   "zwischen", "bereits", "immer",
        "wieder", "haben",  "hat",    "werden", "wurde",  "wurden", "worden", "kann",   "können", "soll",
    };
    return words;
}

const Words &englishFunctionWords()
{
    static const Words words{
        "a",    "about", "after", "all",  "also",  "an",   "and",  "any",   "are",  "as",    "at",    "be",   "been",
        "but",  "by",    "can",   "could", "did",  "do",   "for",  "from",  "had",  "has",   "have",  "he",   "her",
        "him",  "his",   "how",   "i",    "if",    "in",   "into", "is",    "it",   "its",   "just",  "like", "me",
        "more", "my",    "no",    "not",  "now",   "of",   "on",   "one",   "only", "or",    "other", "our",  "out",
        "over", "said",  "she",   "so",   "some",  "than", "that", "the",   "their", "them", "then",  "there", "these",
        "they", "this",  "to",    "two",  "up",    "was",  "we",   "were",  "what", "when",  "which", "who",  "will",
        "with", "would", "you",   "your",
    };
    return words;
}

} // namespace

SearchLanguage searchLanguage(std::string_view tag)
{
    std::string primary(tag.substr(0, tag.find_first_of("-_")));
    for (char &c : primary)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto *found = std::ranges::find(languageNames, primary, &LanguageName::code);
    return found == languageNames.end() ? Other : found->language;
}

bool isFunctionWord(std::string_view word, SearchLanguage language)
{
    if (language == German)
        return germanFunctionWords().contains(word);
    return language == English && englishFunctionWords().contains(word);
}

SearchStemmer::SearchStemmer() = default;
SearchStemmer::~SearchStemmer() = default;
SearchStemmer::SearchStemmer(SearchStemmer &&) noexcept = default;
SearchStemmer &SearchStemmer::operator=(SearchStemmer &&) noexcept = default;

void SearchStemmer::Deleter::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

std::string_view SearchStemmer::stem(std::string_view word, SearchLanguage language)
{
    const auto place = static_cast<size_t>(language);
    if (language == Other)
        return word;
    if (m_stemmers.size() <= place)
        m_stemmers.resize(place + 1);
    auto &stemmer = m_stemmers[place];
    if (!stemmer) {
        const auto *known = std::ranges::find(languageNames, language, &LanguageName::language);
        stemmer.reset(sb_stemmer_new(known->algorithm, "UTF_8"));
        if (!stemmer) // an older libstemmer without this language
            return word;
    }
    const sb_symbol *stem = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol *>(word.data()),
                                            static_cast<int>(word.size()));
    if (stem == nullptr) // no memory
        return word;
    return {reinterpret_cast<const char *>(stem), static_cast<size_t>(sb_stemmer_length(stemmer.get()))};
}

} // namespace randnotiz
