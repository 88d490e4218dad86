#pragma once

#include "text/searchlanguage.h"
#include "text/wordforms.h"
#include "text/wordscanner.h"

#include <string>
#include <string_view>

namespace randnotiz {

/// Counted up whenever any text may give other tokens than before: an index made by another version is made anew.
constexpr int searchTokenizerVersion = 1;

/// What a word of a text is found by; several of one word follow each other at the same place.
struct SearchToken
{
    std::string_view token; ///< see wordforms.h; valid during the call
    int begin = 0;          ///< of the word in the text, UTF-8 bytes
    int end = 0;
    bool isAtSamePlace = false; ///< as the token before it
};

/// Hears the tokens of a text in their order.
class SearchTokenSink
{
public:
    virtual ~SearchTokenSink() = default;
    /// @returns false to hear no more
    virtual bool take(const SearchToken &token) = 0;
};

/// Makes the tokens of texts. The same text, language and version give the same tokens, always: the index of a changed
/// text is kept up to date by tokenizing the old one again. For one thread at a time.
class SearchTokenizer
{
public:
    /// @param text UTF-8; bytes that are none are passed over
    /// @param language BCP 47; empty: unknown
    /// @returns whether the sink took all of it
    bool tokenize(std::string_view text, std::string_view language, SearchTokenSink &sink);

private:
    bool give(const ScannedWord &word, SearchTokenSink &sink);

    std::string_view m_text;
    SearchLanguage m_language = SearchLanguage::Other;
    WordScanner m_scanner;
    WordForms m_forms;
};

/// Whether words of a language lose their vowel before another one's: "l'eau".
bool partsElisions(SearchLanguage language);

} // namespace randnotiz
