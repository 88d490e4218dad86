#include "text/comparedwords.h"

#include "text/scripts.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

constexpr qsizetype longestCompared = 40; ///< letters; longer words are the same or not

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

bool partsDigits(QChar c)
{
    return c == u'.' || c == u',' || c == u':' || c == u'/' || c == u'\'';
}

/// Where the word that begins at `start` ends.
qsizetype wordEnd(QStringView text, qsizetype start, qsizetype limit)
{
    qsizetype end = start + 1;
    const auto joined = [&](bool (*belongs)(QChar), bool (*joins)(QChar)) {
        while (end < limit) {
            if (belongs(text[end]))
                ++end;
            else if (joins(text[end]) && end + 1 < limit && belongs(text[end + 1]))
                end += 2;
            else
                break;
        }
        return end;
    };
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto isWordLetter = [](QChar c) { return isLetter(c) && !isWrittenWithoutSpaces(c.unicode()); };
    if (text[start].isDigit())
        return joined(isDigit, partsDigits);
    return joined(isWordLetter, [](QChar c) { return c == u'\''; });
}

float weightOf(ComparedWord::Kind kind, qsizetype length)
{
    switch (kind) {
    case ComparedWord::Word:
        return static_cast<float>(std::clamp<qsizetype>(length, 2, 10));
    case ComparedWord::Number:
        return static_cast<float>(std::clamp<qsizetype>(length + 2, 3, 8));
    case ComparedWord::Ideograph:
        return 2.0F;
    case ComparedWord::Mark:
        break;
    }
    return 0.5F;
}

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo).
quint32 hashOf(QStringView letters)
{
    quint32 hash = 2166136261U;
    for (const QChar c : letters)
        hash = (hash ^ c.unicode()) * 16777619U;
    return hash;
}

/// Levenshtein, with exchanged neighbours as one error (optimal string alignment).
int distance(QStringView a, QStringView b)
{
    using Row = std::array<int, longestCompared + 1>;
    Row twoUp{};
    Row up{};
    Row row{};
    for (qsizetype j = 0; j <= b.size(); ++j)
        up[static_cast<size_t>(j)] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            int best = std::min({up[at] + 1, row[at - 1] + 1, up[at - 1] + int(a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, twoUp[at - 2] + 1);
            row[at] = best;
        }
        twoUp = up;
        up = row;
    }
    return up[static_cast<size_t>(b.size())];
}

} // namespace

bool ComparedWord::endsSentence() const
{
    return kind == Mark && QStringView(u".!?:。！？؟").contains(letters.front());
}

QList<ComparedWord> comparedWords(const ComparableText &text, QStringView source, TextRange range)
{
    QList<ComparedWord> words;
    const QStringView folded = text.folded();
    bool spaced = true; // or at the stretch's begin
    for (qsizetype i = range.start; i < range.end;) {
        if (folded[i] == u' ') {
            spaced = true;
            ++i;
            continue;
        }
        ComparedWord word;
        qsizetype end = i + 1;
        if (isWrittenWithoutSpaces(folded[i].unicode())) {
            word.kind = folded[i].isLetter() ? ComparedWord::Ideograph : ComparedWord::Mark;
        } else if (folded[i].isDigit() || isLetter(folded[i])) {
            word.kind = folded[i].isDigit() ? ComparedWord::Number : ComparedWord::Word;
            end = wordEnd(folded, i, range.end);
        } else {
            word.kind = ComparedWord::Mark;
        }
        word.range = {i, end};
        word.letters = folded.sliced(i, end - i);
        word.hash = hashOf(word.letters);
        word.weight = weightOf(word.kind, end - i);
        word.capital = word.kind == ComparedWord::Word && source[text.sourceStart(i)].isUpper();
        word.begins = words.isEmpty() || words.last().endsSentence();
        word.glued = !spaced && !isWrittenWithoutSpaces(words.last().letters.back().unicode());
        words += word;
        spaced = false;
        i = end;
    }
    return words;
}

bool haveSameWords(QStringView a, QStringView b)
{
    const auto letters = [](QStringView source) {
        const ComparableText text(source);
        QString all;
        for (const ComparedWord &word : comparedWords(text, source, {0, text.size()})) {
            if (word.kind != ComparedWord::Mark)
                all += word.letters;
        }
        return all;
    };
    return a == b || letters(a) == letters(b);
}

float likeness(const ComparedWord &a, const ComparedWord &b)
{
    if (a.hash == b.hash && a.letters == b.letters)
        return 1;
    if (a.kind != ComparedWord::Word || b.kind != ComparedWord::Word)
        return 0;
    const qsizetype longer = std::max(a.letters.size(), b.letters.size());
    const qsizetype shorter = std::min(a.letters.size(), b.letters.size());
    if (longer > longestCompared || 2 * shorter < longer)
        return 0;
    // Two words without a letter in common at either end are rarely one word with a typo, and most pairs are such.
    const bool endsAlike = a.letters.front() == b.letters.front() || a.letters.back() == b.letters.back();
    const bool endsExchanged = longer > 1 && shorter > 1
                               && (a.letters[1] == b.letters[0] || a.letters[0] == b.letters[1]);
    if (!endsAlike && !endsExchanged)
        return 0;
    return 1.0F - static_cast<float>(distance(a.letters, b.letters)) / static_cast<float>(longer);
}

} // namespace randnotiz
