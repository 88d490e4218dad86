#include "text/lettersearch.h"

#include "text/graphemes.h"
#include "text/occurrences.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

constexpr char16_t sharpS = 0x00DF;

/// Letters of Latin that Unicode doesn't take apart, though a reader does.
char16_t baseOfUndivided(char16_t c)
{
    switch (c) {
    case 0x00E6: // æ
        return u'a';
    case 0x00F8: // ø
    case 0x0153: // œ
        return u'o';
    case 0x0111: // đ
        return u'd';
    case 0x0127: // ħ
        return u'h';
    case 0x0131: // ı
        return u'i';
    case 0x0142: // ł
        return u'l';
    case 0x0167: // ŧ
        return u't';
    default:
        return c;
    }
}

char16_t baseOf(char16_t c)
{
    if (c < 0xC0)
        return c;
    while (QChar::decompositionTag(c) == QChar::Canonical) {
        const QString parts = QChar::decomposition(c);
        if (parts.size() != 2 || QChar::combiningClass(parts[1].unicode()) == 0)
            break;
        c = parts[0].unicode();
    }
    return baseOfUndivided(c);
}

/// How a letter is written where its mark can't be; zeros: no other way.
std::array<char16_t, 2> spelledOut(char16_t c)
{
    switch (c) {
    case 0x00E4: // ä
    case 0x00E6: // æ
        return {u'a', u'e'};
    case 0x00F6: // ö
    case 0x00F8: // ø
    case 0x0153: // œ
        return {u'o', u'e'};
    case 0x00FC: // ü
        return {u'u', u'e'};
    case 0x00E5: // å
        return {u'a', u'a'};
    default:
        return {};
    }
}

/// Vowel signs and viramas (classes 0 and 9) spell the word, see folding.cpp.
bool isLooseMark(char16_t c)
{
    if (c < 0x300)
        return false;
    const auto combiningClass = QChar::combiningClass(c);
    return combiningClass != 0 && combiningClass != 9;
}

} // namespace

/// Tries one place after the other. A letter can stand for two and two for one, so several ways through the text are
/// followed side by side; there are rarely two of them.
class LetterMatcher
{
public:
    using Letters = std::vector<LetterText::Letter>;

    LetterMatcher(const Letters &text, const Letters &wanted, const FindOptions &options)
        : m_text(text)
        , m_wanted(wanted)
        , m_options(options)
        , m_ways(wanted.size() + 2)
    {
    }

    /// @returns behind the longest match that begins at `start`; -1: none does
    qsizetype endOfMatch(qsizetype start)
    {
        for (auto &ways : m_ways)
            ways.clear();
        m_ways[0].push_back(start);
        for (size_t place = 0; place < m_wanted.size(); ++place) {
            // Grows while it is gone through.
            for (size_t i = 0; i < m_ways[place].size(); ++i)
                follow(place, m_ways[place][i], start);
            if (m_ways[place + 1].empty() && m_ways[place + 2].empty())
                return -1;
        }
        const auto &ends = m_ways[m_wanted.size()];
        if (ends.empty())
            return -1;
        qsizetype end = *std::ranges::max_element(ends);
        while (!m_options.matchAccents && end < size() && at(end).mark)
            ++end;
        return end;
    }

private:
    qsizetype size() const { return static_cast<qsizetype>(m_text.size()); }
    const LetterText::Letter &at(qsizetype offset) const { return m_text[static_cast<size_t>(offset)]; }

    void reach(size_t place, qsizetype offset)
    {
        auto &ways = m_ways[place];
        if (std::ranges::find(ways, offset) == ways.end())
            ways.push_back(offset);
    }

    void follow(size_t place, qsizetype offset, qsizetype start)
    {
        if (offset >= size())
            return;
        const LetterText::Letter &wanted = m_wanted[place];
        const LetterText::Letter &here = at(offset);
        if (offset > start && ((here.mark && !m_options.matchAccents) || here.joint))
            reach(place, offset + 1);
        if (m_options.matchCase && wanted.upper != here.upper)
            return;
        if (isSame(wanted, here))
            reach(place + 1, offset + 1);
        if (m_options.matchAccents)
            return;
        const auto [first, second] = spelledOut(here.exact);
        if (first != 0 && wanted.exact == first && place + 1 < m_wanted.size() && m_wanted[place + 1].exact == second)
            reach(place + 2, offset + 1);
        const auto [wantedFirst, wantedSecond] = spelledOut(wanted.exact);
        if (wantedFirst != 0 && here.exact == wantedFirst && offset + 1 < size() && at(offset + 1).exact == wantedSecond)
            reach(place + 1, offset + 2);
    }

    bool isSame(const LetterText::Letter &wanted, const LetterText::Letter &here) const
    {
        if (m_options.matchAccents)
            return wanted.exact == here.exact;
        const bool isMarked = wanted.exact != wanted.base && wanted.exact != sharpS;
        return isMarked ? wanted.exact == here.exact : wanted.base == here.base;
    }

    const Letters &m_text;
    const Letters &m_wanted;
    const FindOptions &m_options;
    std::vector<std::vector<qsizetype>> m_ways; ///< for each wanted letter, where in the text it may stand
};

std::vector<LetterText::Letter> LetterText::lettersOf(const ComparableText &folded, QStringView source)
{
    const QStringView units = folded.folded();
    std::vector<Letter> letters;
    letters.reserve(static_cast<size_t>(units.size()));
    for (qsizetype i = 0; i < units.size(); ++i) {
        const char16_t c = units[i].unicode();
        const QChar origin = source[folded.sourceStart(i)];
        const bool isSharpS = origin == QChar(sharpS) || origin == QChar(0x1E9E);
        letters.push_back({.base = baseOf(c),
                           .exact = isSharpS ? sharpS : c,
                           .upper = origin.isUpper(),
                           .mark = isLooseMark(c),
                           .joint = c == u'-' && i > 0 && i + 1 < units.size() && units[i - 1].isLetter() &&
                                    units[i + 1].isLetter()});
        if (isSharpS)
            letters.back().base = u's';
    }
    return letters;
}

/// White space that is typed at an end must stand there too, though it is no part of a comparable text.
std::vector<LetterText::Letter> LetterText::wantedLetters(QStringView words)
{
    std::vector<Letter> letters = lettersOf(ComparableText(words, ComparableText::KeepHyphens), words);
    constexpr Letter space{.base = u' ', .exact = u' '};
    const bool isBlank = letters.empty();
    if (words.front().isSpace())
        letters.insert(letters.begin(), space);
    if (words.back().isSpace() && !isBlank)
        letters.push_back(space);
    return letters;
}

LetterText::LetterText(QStringView text)
    : m_text(text)
    , m_folded(text, ComparableText::KeepHyphens)
    , m_letters(lettersOf(m_folded, text))
{
}

QList<TextRange> LetterText::find(QStringView words, const FindOptions &options, const std::atomic_bool &stop) const
{
    QList<TextRange> found;
    if (words.isEmpty())
        return found;
    const std::vector<Letter> wanted = wantedLetters(words);
    if (wanted.empty())
        return found; // nothing but what can't be seen
    LetterMatcher matcher(m_letters, wanted, options);
    const auto size = static_cast<qsizetype>(m_letters.size());
    for (qsizetype start = 0; start < size && !stop;) {
        const qsizetype end = m_letters[static_cast<size_t>(start)].base == wanted.front().base
                                  ? matcher.endOfMatch(start)
                                  : -1;
        if (end < 0) {
            ++start;
            continue;
        }
        const TextRange range = m_folded.toSource({start, end});
        // Not half of a character that is folded to two, or a letter without the mark on it.
        const bool isWhole = m_folded.fromSource(range.start) == start && m_folded.fromSource(range.end) == end &&
                             graphemeStart(m_text, range.start) == range.start &&
                             graphemeStart(m_text, range.end) == range.end;
        const bool counts = isWhole && (!options.wholeWords || (!isInsideWord(m_text, range.start) &&
                                                                !isInsideWord(m_text, range.end)));
        if (counts)
            found += range;
        start = counts ? end : start + 1;
    }
    return found;
}

} // namespace randnotiz
