#pragma once

#include "text/searchlanguage.h"

#include <string>
#include <string_view>
#include <vector>

namespace randnotiz {

/// What a word is found by. The first token is its exact form; those after it begin with stemMark, which no word holds:
/// the stem, unless the word has only the one form (numbers, "und"), then the stems of a compound's parts.
///
/// Asked for in any of its forms, a word is looked for by its stem, or by the exact form where there is no stem.
using WordTokens = std::vector<std::string>;

constexpr char stemMark = '~';

/// Makes tokens of words, and remembers those of the words that it met. For one thread at a time.
class WordForms
{
public:
    WordForms();
    ~WordForms();
    WordForms(WordForms &&) noexcept;
    WordForms &operator=(WordForms &&) noexcept;

    /// The tokens of a word of a text, each preceded by its length in one byte; valid until the next call.
    /// @param word UTF-8, as it is written. What is longer than a hundred bytes is cut.
    std::string_view packedTokens(std::string_view word, SearchLanguage language, bool isNumber);

    /// Those of a word that is looked for: without the parts of a compound.
    WordTokens queryTokens(std::string_view word, SearchLanguage language, bool isNumber);

    /// The stem of two words that a hyphen joins, as if they were written as one; with stemMark.
    std::string joinedStem(std::string_view first, std::string_view second, SearchLanguage language);

private:
    struct Cache;

    std::string stemToken(const std::string &exact, SearchLanguage language);

    SearchStemmer m_stemmer;
    std::unique_ptr<Cache> m_cache;
};

} // namespace randnotiz
