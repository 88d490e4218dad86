#include "text/searchtokenizer.h"

namespace randnotiz {

bool partsElisions(SearchLanguage language)
{
    return language == SearchLanguage::French || language == SearchLanguage::Italian
           || language == SearchLanguage::Catalan;
}

bool SearchTokenizer::tokenize(std::string_view text, std::string_view language, SearchTokenSink &sink)
{
    m_text = text;
    m_language = searchLanguage(language);
    m_scanner.start(text, partsElisions(m_language));
    ScannedWord before;
    ScannedWord word;
    while (m_scanner.next(word)) {
        if (!give(word, sink))
            return false;
        // "Export-Kontrolle" is found as one word, too; dates are not.
        if (word.isHyphenated && !(before.isNumber && word.isNumber)) {
            const auto letters = [text](const ScannedWord &w) {
                return text.substr(static_cast<size_t>(w.begin), static_cast<size_t>(w.end - w.begin));
            };
            const std::string joined = m_forms.joinedStem(letters(before), letters(word), m_language);
            if (!sink.take({joined, before.begin, word.end, true}))
                return false;
        }
        before = word;
    }
    return true;
}

bool SearchTokenizer::give(const ScannedWord &word, SearchTokenSink &sink)
{
    const std::string_view letters =
        m_text.substr(static_cast<size_t>(word.begin), static_cast<size_t>(word.end - word.begin));
    const std::string_view packed = m_forms.packedTokens(letters, m_language, word.isNumber);
    for (size_t place = 0; place < packed.size();) {
        const auto length = static_cast<size_t>(static_cast<unsigned char>(packed[place]));
        if (!sink.take({packed.substr(place + 1, length), word.begin, word.end, place > 0}))
            return false;
        place += 1 + length;
    }
    return true;
}

} // namespace randnotiz
