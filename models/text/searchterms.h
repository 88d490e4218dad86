#pragma once

#include "domain/searchquery.h"
#include "text/searchlanguage.h"
#include "text/wordforms.h"

#include <QStringView>

#include <set>
#include <string>
#include <vector>

namespace randnotiz {

/// Tokens of which one must stand at a place of a text.
using TermPlace = std::vector<std::string>;

/// Places that follow each other in a text.
struct TermPhrase
{
    std::vector<TermPlace> places;
    bool isPrefix = false; ///< of the last place tokens that begin like this will do
};

/// Turns what is typed into tokens of an index: each word into its stems in the languages that the library holds, since
/// nobody says in which one a word was typed. For one thread at a time.
class SearchTerms
{
public:
    explicit SearchTerms(std::set<SearchLanguage> languages);

    /// Of one typed word, in any of its forms: the phrases of which one must occur; none for what holds no word.
    std::vector<TermPhrase> inflected(QStringView word);
    /// These forms one behind the other; no place for what holds no word.
    TermPhrase exact(const QStringList &words);
    /// As exact(), but of the last word only the beginning. A single letter is no beginning, but a word.
    TermPhrase prefix(const QStringList &words);

private:
    struct Typed
    {
        std::string letters;
        bool isNumber = false;
        bool isHyphenated = false;
    };
    std::vector<Typed> wordsOf(QStringView text) const;

    std::set<SearchLanguage> m_languages;
    WordForms m_forms;
};

} // namespace randnotiz
