#include "text/inflectedwords.h"

#include "text/byteoffsets.h"
#include "text/searchfolding.h"
#include "text/searchtokenizer.h"
#include "text/wordscanner.h"

#include <QByteArray>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace randnotiz {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// The words of a text, and what each is found by in the languages.
class Words
{
public:
    Words(const QByteArray &utf8, const std::vector<SearchLanguage> &languages)
        : m_text(view(utf8)), m_languages(languages)
    {
        m_scanner.start(m_text, std::ranges::any_of(languages, partsElisions));
    }

    bool next() { return m_scanner.next(m_word); }
    const ScannedWord &word() const { return m_word; }
    std::string_view letters() const
    {
        return m_text.substr(static_cast<size_t>(m_word.begin), static_cast<size_t>(m_word.end - m_word.begin));
    }
    WordTokens stems()
    {
        WordTokens stems;
        for (const SearchLanguage language : m_languages)
            stems.push_back(m_forms.queryTokens(letters(), language, m_word.isNumber).back());
        if (m_languages.empty())
            stems.push_back(withoutAccents(exactForm(letters())));
        return stems;
    }

private:
    std::string_view m_text;
    const std::vector<SearchLanguage> &m_languages;
    WordScanner m_scanner;
    WordForms m_forms;
    ScannedWord m_word;
};

/// By the same language, since a German stem says nothing of an English word.
bool shareStem(const WordTokens &a, const WordTokens &b)
{
    for (size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if (a[i] == b[i])
            return true;
    }
    return false;
}

} // namespace

std::vector<SearchLanguage> inflectionLanguages(QStringView language)
{
    if (language.isEmpty())
        return {SearchLanguage::German, SearchLanguage::English};
    const SearchLanguage known = searchLanguage(view(language.toUtf8()));
    if (known == SearchLanguage::Other)
        return {};
    return {known};
}

InflectedWords::InflectedWords(QStringView text, QStringView language)
    : m_languages(inflectionLanguages(language))
{
    const QByteArray utf8 = text.toUtf8();
    Words words(utf8, m_languages);
    ByteOffsets offsets(view(utf8));
    std::unordered_map<std::string_view, size_t> entries;
    while (words.next()) {
        const auto [entry, isNew] = entries.try_emplace(words.letters(), m_stems.size());
        if (isNew)
            m_stems.push_back(words.stems());
        const qsizetype start = offsets.utf16(words.word().begin);
        m_words += {{start, offsets.utf16(words.word().end)}, entry->second};
    }
}

QList<TextRange> InflectedWords::find(QStringView wanted) const
{
    // For each word that is wanted, which words of the text are forms of it.
    std::vector<std::vector<bool>> isForm;
    const QByteArray utf8 = wanted.toUtf8();
    for (Words words(utf8, m_languages); words.next();) {
        const WordTokens stems = words.stems();
        auto &forms = isForm.emplace_back();
        forms.reserve(m_stems.size());
        for (const WordTokens &known : m_stems)
            forms.push_back(shareStem(known, stems));
    }
    QList<TextRange> found;
    const auto count = static_cast<qsizetype>(isForm.size());
    for (qsizetype first = 0; count > 0 && first + count <= m_words.size();) {
        qsizetype same = 0;
        while (same < count && isForm[static_cast<size_t>(same)][m_words[first + same].entry])
            ++same;
        if (same == count)
            found += TextRange{m_words[first].range.start, m_words[first + count - 1].range.end};
        first += same == count ? count : 1;
    }
    return found;
}

} // namespace randnotiz
