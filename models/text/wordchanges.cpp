#include "text/wordchanges.h"

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr float sameName = 0.8F; ///< likeness from which a changed name passes for a typo: one letter in five

/// Words that turn a statement round, folded, in the languages that most articles here are in.
bool isNegation(const ComparedWord &word)
{
    static constexpr std::array words{
        "nicht"_L1, "nichts"_L1, "nie"_L1, "niemals"_L1, "niemand"_L1, "ohne"_L1, "weder"_L1,  "keineswegs"_L1,
        "not"_L1,   "no"_L1,     "never"_L1, "none"_L1,  "nobody"_L1, "nothing"_L1, "without"_L1, "neither"_L1, "nor"_L1,
        "cannot"_L1, "ne"_L1,    "pas"_L1,  "jamais"_L1, "sans"_L1,
    };
    static constexpr std::array others{u"لا", u"لم", u"لن", u"ليس", u"ليست", u"غير", u"دون", u"無", u"不", u"非", u"未"};
    const QStringView letters = word.letters;
    return std::ranges::any_of(words, [&](QLatin1StringView each) { return letters == each; })
           || std::ranges::any_of(others, [&](const char16_t *each) { return letters == QStringView(each); })
           || letters.startsWith("kein"_L1) || letters.endsWith("n't"_L1);
}

/// The Japanese endings of verbs that say no are several characters: な, い; ま, せ, ん; ず.
bool saysNoInKana(const QList<ComparedWord> &words)
{
    QString run;
    for (const ComparedWord &word : words)
        run += word.kind == ComparedWord::Ideograph ? word.letters.toString() : u" "_s;
    return run.contains(u"ない") || run.contains(u"なか") || run.contains(u"ません") || run.contains(u"せん");
}

bool isIn(QStringView letters, const QList<ComparedWord> &words)
{
    return std::ranges::any_of(words, [letters](const ComparedWord &word) { return word.letters == letters; });
}

/// A number that is glued to a word, or stands in brackets: what footnotes are marked with.
bool isFootnote(const QList<ComparedWord> &words, qsizetype i)
{
    const bool bracketed = i > 0 && i + 1 < words.size() && QStringView(u"[(").contains(words[i - 1].letters)
                           && QStringView(u"])").contains(words[i + 1].letters);
    return bracketed || (words[i].glued && words[i].letters.size() <= 3);
}

bool hasNewNumber(const QList<ComparedWord> &words, const QList<ComparedWord> &others)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].kind == ComparedWord::Number && !isFootnote(words, i) && !isIn(words[i].letters, others))
            return true;
    }
    return false;
}

bool hasNewName(const QList<ComparedWord> &words, const QList<ComparedWord> &others)
{
    return std::ranges::any_of(words, [&others](const ComparedWord &word) {
        return word.capital && !word.begins && !isIn(word.letters, others);
    });
}

/// Where writing has no capital letters any word may be a name; kana that were exchanged are no name.
bool isCaseless(const ComparedWord &word)
{
    const QChar c = word.letters.front();
    const bool kana = c.unicode() >= 0x3041 && c.unicode() <= 0x309F;
    return word.kind != ComparedWord::Mark && c.isLetter() && !kana && c.toUpper() == c && c.toLower() == c;
}

/// A slip of the fingers within writing whose every character is a word.
bool areOnlyExchanged(const QList<ComparedWord> &lost, const QList<ComparedWord> &come)
{
    const auto sorted = [](const QList<ComparedWord> &words) {
        QString all;
        for (const ComparedWord &word : words)
            all += word.letters;
        std::ranges::sort(all);
        return all;
    };
    return lost.size() < 4 && sorted(lost) == sorted(come);
}

/// A kanji numeral counts as a number.
bool hasNumeral(const QList<ComparedWord> &words)
{
    return std::ranges::any_of(words, [](const ComparedWord &word) {
        return word.kind == ComparedWord::Ideograph && QStringView(u"一二三四五六七八九十百千万億").contains(word.letters);
    });
}

} // namespace

WordChanges wordChanges(const QList<ComparedWord> &lost, const QList<ComparedWord> &come,
                        const QList<std::pair<ComparedWord, ComparedWord>> &altered)
{
    WordChanges changes;
    changes.number = hasNewNumber(lost, come) || hasNewNumber(come, lost) || hasNumeral(lost) || hasNumeral(come);
    changes.name = hasNewName(lost, come) && hasNewName(come, lost);
    if (!areOnlyExchanged(lost, come))
        changes.maybeName = std::ranges::any_of(lost, isCaseless) && std::ranges::any_of(come, isCaseless);
    const auto negations = [](const QList<ComparedWord> &words) { return std::ranges::count_if(words, isNegation); };
    changes.negation = negations(lost) != negations(come) || saysNoInKana(lost) != saysNoInKana(come);
    for (const auto &[before, after] : altered) {
        changes.words = true;
        const bool nameLike = before.capital && !before.begins;
        // A letter that is missing is a slip; another letter in a short name is another name.
        const bool otherLetter = before.letters.size() == after.letters.size() && likeness(before, after) < sameName;
        changes.name = changes.name || (nameLike && otherLetter);
        changes.negation = changes.negation || isNegation(before) != isNegation(after);
    }
    const auto isWord = [](const ComparedWord &word) { return word.kind != ComparedWord::Mark; };
    changes.words = changes.words || std::ranges::any_of(lost, isWord) || std::ranges::any_of(come, isWord);
    return changes;
}

} // namespace randnotiz
