#include "text/inflectedwords.h"

#include "text/folding.h"

#include <algorithm>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isInvisible(QChar c)
{
    return c == u'\u00AD' || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF';
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// @returns the next word at or behind `from`; empty: none
TextRange nextWord(QStringView text, qsizetype from)
{
    while (from < text.size() && !isOfWord(text[from]))
        ++from;
    qsizetype end = from;
    for (qsizetype i = from; i < text.size() && (isOfWord(text[i]) || isInvisible(text[i])); ++i) {
        if (!isInvisible(text[i]))
            end = i + 1;
    }
    return {from, end};
}

/// Lower case, without what can't be seen.
QString plainWord(QStringView word)
{
    QString plain = word.toString().toLower();
    plain.removeIf(isInvisible);
    return plain.normalized(QString::NormalizationForm_C);
}

constexpr std::pair<QChar, QLatin1StringView> umlauts[]{
    {QChar(0xE4), QLatin1StringView("ae")}, {QChar(0xF6), QLatin1StringView("oe")}, {QChar(0xFC), QLatin1StringView("ue")}};

} // namespace

QList<StemLanguage> stemLanguages(QStringView language)
{
    const auto dash = std::ranges::find_if(language, [](QChar c) { return c == u'-' || c == u'_'; });
    const QString primary = language.first(dash - language.begin()).toString().toLower();
    if (primary.isEmpty())
        return {StemLanguage::German, StemLanguage::English};
    if (primary == "de"_L1)
        return {StemLanguage::German};
    if (primary == "en"_L1)
        return {StemLanguage::English};
    return {};
}

InflectedWords::InflectedWords(QStringView text, QStringView language)
    : m_languages(stemLanguages(language))
{
    QHash<QString, qsizetype> entries;
    for (TextRange range = nextWord(text, 0); !range.isEmpty(); range = nextWord(text, range.end)) {
        const QString word = plainWord(text.sliced(range.start, range.length()));
        auto entry = entries.constFind(word);
        if (entry == entries.constEnd()) {
            entry = entries.insert(word, m_stems.size());
            m_stems += stemsOf(word);
        }
        m_words += {range, *entry};
    }
}

/// Each with its language before it, since a German stem says nothing of an English word.
QStringList InflectedWords::stemsOf(const QString &word) const
{
    QStringList stems;
    for (const StemLanguage language : m_languages)
        stems += QString::number(static_cast<int>(language)) + foldedForFilter(stemmed(word, language));
    if (m_languages.isEmpty())
        stems += foldedForFilter(word);
    return stems;
}

QStringList InflectedWords::wantedStems(const QString &word) const
{
    QString withUmlauts = word;
    QString spelledOut = word;
    for (const auto &[umlaut, letters] : umlauts) {
        withUmlauts.replace(letters, umlaut);
        spelledOut.replace(umlaut, letters);
    }
    QStringList stems = stemsOf(word) + stemsOf(withUmlauts) + stemsOf(spelledOut);
    stems.removeDuplicates();
    return stems;
}

QList<TextRange> InflectedWords::find(QStringView wanted) const
{
    // For each word that is wanted, which words of the text are forms of it.
    std::vector<std::vector<bool>> isForm;
    for (TextRange range = nextWord(wanted, 0); !range.isEmpty(); range = nextWord(wanted, range.end)) {
        const QStringList stems = wantedStems(plainWord(wanted.sliced(range.start, range.length())));
        auto &forms = isForm.emplace_back();
        forms.reserve(static_cast<size_t>(m_stems.size()));
        for (const QStringList &known : m_stems) {
            forms.push_back(
                std::ranges::any_of(known, [&stems](const QString &stem) { return stems.contains(stem); }));
        }
    }
    QList<TextRange> found;
    const auto count = static_cast<qsizetype>(isForm.size());
    for (qsizetype first = 0; count > 0 && first + count <= m_words.size();) {
        qsizetype same = 0;
        while (same < count && isForm[static_cast<size_t>(same)][static_cast<size_t>(m_words[first + same].entry)])
            ++same;
        if (same == count)
            found += TextRange{m_words[first].range.start, m_words[first + count - 1].range.end};
        first += same == count ? count : 1;
    }
    return found;
}

} // namespace randnotiz
