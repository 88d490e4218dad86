#include "text/searchterms.h"

#include "text/searchfolding.h"
#include "text/searchtokenizer.h"
#include "text/wordscanner.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

void addOnce(TermPlace &place, std::string token)
{
    if (std::ranges::find(place, token) == place.end())
        place.push_back(std::move(token));
}

/// "aerz" with its umlaut, "ärz"; the word itself where it has none.
std::string withUmlauts(const std::string &word)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> spellings{
        {{"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}}};
    std::string result;
    for (size_t i = 0; i < word.size(); ++i) {
        const auto *found = std::ranges::find_if(spellings, [&](const auto &s) { return word.compare(i, 2, s.first) == 0; });
        const bool follows = i > 0 && std::string_view("aeiouq").find(word[i - 1]) != std::string_view::npos;
        if (found == spellings.end() || follows) {
            result += word[i];
            continue;
        }
        result += found->second;
        ++i;
    }
    return result;
}

} // namespace

SearchTerms::SearchTerms(std::set<SearchLanguage> languages) : m_languages(std::move(languages))
{
    if (m_languages.empty())
        m_languages.insert(SearchLanguage::Other);
}

std::vector<SearchTerms::Typed> SearchTerms::wordsOf(QStringView text) const
{
    // More than anybody types; what is pasted by mistake is not looked for word by word.
    constexpr qsizetype longest = 2000;
    const QByteArray utf8 = text.first(std::min(text.size(), longest)).toUtf8();
    WordScanner scanner;
    const bool elisions = std::ranges::any_of(m_languages, partsElisions);
    scanner.start({utf8.constData(), static_cast<size_t>(utf8.size())}, elisions);
    std::vector<Typed> words;
    ScannedWord word;
    while (scanner.next(word)) {
        words.push_back({std::string(utf8.constData() + word.begin, static_cast<size_t>(word.end - word.begin)),
                         word.isNumber, word.isHyphenated});
    }
    return words;
}

std::vector<TermPhrase> SearchTerms::inflected(QStringView word)
{
    const std::vector<Typed> words = wordsOf(word);
    if (words.empty())
        return {};
    TermPhrase phrase;
    for (const Typed &typed : words) {
        TermPlace place;
        for (const SearchLanguage language : m_languages) {
            const std::string token = m_forms.queryTokens(typed.letters, language, typed.isNumber).back();
            addOnce(place, token);
            if (typed.isNumber) { // with and without what parts thousands
                const std::string digits = token.front() == stemMark ? token.substr(1) : token;
                addOnce(place, digits);
                addOnce(place, stemMark + digits);
            }
        }
        phrase.places.push_back(std::move(place));
    }
    std::vector<TermPhrase> phrases{std::move(phrase)};
    if (words.size() == 2 && words[1].isHyphenated && !(words[0].isNumber && words[1].isNumber)) {
        TermPlace joined;
        for (const SearchLanguage language : m_languages)
            addOnce(joined, m_forms.joinedStem(words[0].letters, words[1].letters, language));
        phrases.push_back({{std::move(joined)}, false});
    }
    return phrases;
}

TermPhrase SearchTerms::exact(const QStringList &words)
{
    TermPhrase phrase;
    for (const Typed &typed : wordsOf(words.join(u' ')))
        phrase.places.push_back({m_forms.queryTokens(typed.letters, SearchLanguage::Other, typed.isNumber).front()});
    return phrase;
}

TermPhrase SearchTerms::prefix(const QStringList &words)
{
    TermPhrase phrase = exact(words);
    if (phrase.places.empty())
        return phrase;
    TermPlace &last = phrase.places.back();
    const QString beginning = QString::fromStdString(last.front());
    if (beginning.size() < 2 && beginning.front().unicode() < 0x2E80) // an ideograph is a word's beginning
        return phrase;
    phrase.isPrefix = true;
    addOnce(last, withUmlauts(last.front()));
    return phrase;
}

} // namespace randnotiz
