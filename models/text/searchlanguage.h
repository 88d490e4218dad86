#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace randnotiz {

/// A language whose inflections are known for the search; Other stands for all the rest.
enum class SearchLanguage : quint8 {
    Other, Arabic, Armenian, Basque, Catalan, Danish, Dutch, English, Finnish, French, German, Greek, Hindi, Hungarian,
    Indonesian, Irish, Italian, Lithuanian, Nepali, Norwegian, Portuguese, Romanian, Russian, Serbian, Spanish, Swedish,
    Tamil, Turkish, Yiddish,
};

/// @param tag BCP 47, of which only the primary subtag counts
SearchLanguage searchLanguage(std::string_view tag);

/// Whether a word of the language is so frequent, and so little inflected, that only its own form is looked for ("der",
/// "und"): these make up half of a text. @param word in its exactForm()
bool isFunctionWord(std::string_view word, SearchLanguage language);

/// Takes the inflections off words. For one thread at a time.
/// @see Snowball, the algorithms of libstemmer
class SearchStemmer
{
public:
    SearchStemmer();
    ~SearchStemmer();
    SearchStemmer(SearchStemmer &&) noexcept;
    SearchStemmer &operator=(SearchStemmer &&) noexcept;

    /// @param word UTF-8, lower case. @returns its stem, valid until the next call; the word itself in other languages
    std::string_view stem(std::string_view word, SearchLanguage language);

private:
    struct Deleter
    {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::vector<std::unique_ptr<sb_stemmer, Deleter>> m_stemmers; ///< made when first needed
};

} // namespace randnotiz
