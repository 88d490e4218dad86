#include "text/worddifferences.h"

#include "text/commonruns.h"

#include <QHash>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace randnotiz {

namespace {

/// A piece of a text with the white space behind it: a paragraph, or a word or punctuation mark.
struct Piece
{
    TextRange range;
    quint32 number = 0; ///< the same for the same characters
    bool isWord = false;
};

using Numbers = QHash<QStringView, quint32>;

quint32 numberOf(QStringView characters, Numbers &numbers)
{
    const auto known = numbers.constFind(characters);
    if (known != numbers.cend())
        return *known;
    const auto number = static_cast<quint32>(numbers.size());
    numbers.insert(characters, number);
    return number;
}

/// With their U+000A, which the last one has not: it is compared as if it had one.
std::vector<Piece> paragraphs(QStringView text, Numbers &numbers)
{
    std::vector<Piece> pieces;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype found = text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const qsizetype next = found < 0 ? end : end + 1;
        pieces.push_back({{begin, next}, numberOf(text.sliced(begin, end - begin), numbers), false});
        begin = next;
    }
    return pieces;
}

icu::BreakIterator *wordIterator()
{
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto *made = icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status);
        return std::unique_ptr<icu::BreakIterator>(U_SUCCESS(status) ? made : nullptr);
    }();
    return iterator.get();
}

/// Of text[range]. White space belongs to the piece before it, except U+000A, which is a piece of its own.
void addWords(QStringView text, TextRange range, Numbers &numbers, std::vector<Piece> &pieces)
{
    icu::BreakIterator *iterator = wordIterator();
    if (iterator == nullptr)
        return;
    const QStringView part = text.sliced(range.start, range.length());
    UErrorCode status = U_ZERO_ERROR;
    UText whole = UTEXT_INITIALIZER;
    utext_openUChars(&whole, part.utf16(), part.size(), &status);
    iterator->setText(&whole, status);
    qsizetype begin = 0;
    for (qint32 end = iterator->next(); U_SUCCESS(status) && end != icu::BreakIterator::DONE; end = iterator->next()) {
        const QStringView segment = part.sliced(begin, end - begin);
        const bool isSpace = segment != u"\n" && std::ranges::all_of(segment, [](QChar c) { return c.isSpace(); });
        if (isSpace && !pieces.empty() && pieces.back().range.end == range.start + begin)
            pieces.back().range.end = range.start + end;
        else
            pieces.push_back({{range.start + begin, range.start + end}, numberOf(segment, numbers),
                              iterator->getRuleStatus() >= UBRK_WORD_NUMBER});
        begin = end;
    }
    utext_close(&whole);
}

std::vector<quint32> numbersOf(const std::vector<Piece> &pieces)
{
    std::vector<quint32> numbers(pieces.size());
    std::ranges::transform(pieces, numbers.begin(), &Piece::number);
    return numbers;
}

/// The stretch from one piece up to another one; empty at the end of `within` when there are none.
TextRange stretch(const std::vector<Piece> &pieces, qsizetype first, qsizetype last, TextRange within)
{
    const auto startOf = [&](qsizetype at) {
        return at < static_cast<qsizetype>(pieces.size()) ? pieces[static_cast<size_t>(at)].range.start : within.end;
    };
    return {startOf(first), startOf(last)};
}

class Differences
{
public:
    Differences(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<TextDifference> find();

private:
    void compareWords(TextRange before, TextRange after);
    void dropChance(std::vector<CommonRun> &runs, const std::vector<Piece> &before,
                    const std::vector<Piece> &after) const;
    void add(TextDifference::Kind kind, TextRange before, TextRange after);

    QStringView m_before;
    QStringView m_after;
    QList<TextDifference> m_found;
};

void Differences::add(TextDifference::Kind kind, TextRange before, TextRange after)
{
    if (before.isEmpty() && after.isEmpty())
        return;
    if (!m_found.isEmpty() && m_found.last().kind == kind) {
        m_found.last().before.end = before.end;
        m_found.last().after.end = after.end;
        return;
    }
    m_found += {kind, before, after};
}

/// What stands between two changes and is less than either of them, by words: two sentences share an "and" by chance.
void Differences::dropChance(std::vector<CommonRun> &runs, const std::vector<Piece> &before,
                             const std::vector<Piece> &after) const
{
    constexpr qsizetype fewWords = 3;
    const auto words = [&before](qsizetype first, qsizetype last) {
        return std::count_if(before.begin() + first, before.begin() + last, [](const Piece &piece) { return piece.isWord; });
    };
    std::vector<CommonRun> kept;
    for (size_t i = 0; i < runs.size(); ++i) {
        const CommonRun &run = runs[i];
        const qsizetype beforeEnd = kept.empty() ? 0 : kept.back().before + kept.back().length;
        const qsizetype afterEnd = kept.empty() ? 0 : kept.back().after + kept.back().length;
        const bool isLast = i + 1 == runs.size();
        const qsizetype nextBefore = isLast ? static_cast<qsizetype>(before.size()) : runs[i + 1].before;
        const qsizetype nextAfter = isLast ? static_cast<qsizetype>(after.size()) : runs[i + 1].after;
        const qsizetype changedBefore = std::max(run.before - beforeEnd, run.after - afterEnd);
        const qsizetype changedAfter =
            std::max(nextBefore - run.before - run.length, nextAfter - run.after - run.length);
        const qsizetype said = words(run.before, run.before + run.length);
        if (said < fewWords && run.length < changedBefore && run.length < changedAfter)
            continue;
        kept.push_back(run);
    }
    runs = std::move(kept);
}

/// What only came or only went begins as late as it can: "[-Two went.-]" between sentences, and not "[-. Two went-].".
void beginLate(std::vector<CommonRun> &runs, const std::vector<Piece> &before, const std::vector<Piece> &after)
{
    for (size_t i = 0; i + 1 < runs.size(); ++i) {
        CommonRun &run = runs[i];
        CommonRun &next = runs[i + 1];
        const bool onlyWent = run.after + run.length == next.after;
        const bool onlyCame = run.before + run.length == next.before;
        if (onlyWent == onlyCame)
            continue;
        const std::vector<Piece> &pieces = onlyWent ? before : after;
        const auto numberAt = [&pieces](qsizetype place) { return pieces[static_cast<size_t>(place)].number; };
        while (next.length > 0
               && numberAt((onlyWent ? run.before : run.after) + run.length) == numberAt(onlyWent ? next.before : next.after)) {
            ++run.length;
            ++next.before;
            ++next.after;
            --next.length;
        }
    }
    std::erase_if(runs, [](const CommonRun &run) { return run.length == 0; });
}

void Differences::compareWords(TextRange before, TextRange after)
{
    Numbers numbers;
    std::vector<Piece> beforePieces;
    std::vector<Piece> afterPieces;
    addWords(m_before, before, numbers, beforePieces);
    addWords(m_after, after, numbers, afterPieces);
    std::vector<CommonRun> runs = commonRuns(numbersOf(beforePieces), numbersOf(afterPieces));
    dropChance(runs, beforePieces, afterPieces);
    beginLate(runs, beforePieces, afterPieces);

    qsizetype beforePlace = 0;
    qsizetype afterPlace = 0;
    const auto changedUpTo = [&](qsizetype beforeEnd, qsizetype afterEnd) {
        add(TextDifference::Changed, stretch(beforePieces, beforePlace, beforeEnd, before),
            stretch(afterPieces, afterPlace, afterEnd, after));
    };
    for (const CommonRun &run : runs) {
        changedUpTo(run.before, run.after);
        add(TextDifference::Same, stretch(beforePieces, run.before, run.before + run.length, before),
            stretch(afterPieces, run.after, run.after + run.length, after));
        beforePlace = run.before + run.length;
        afterPlace = run.after + run.length;
    }
    changedUpTo(static_cast<qsizetype>(beforePieces.size()), static_cast<qsizetype>(afterPieces.size()));
}

QList<TextDifference> Differences::find()
{
    Numbers numbers;
    const std::vector<Piece> before = paragraphs(m_before, numbers);
    const std::vector<Piece> after = paragraphs(m_after, numbers);
    const TextRange wholeBefore{0, m_before.size()};
    const TextRange wholeAfter{0, m_after.size()};
    qsizetype beforePlace = 0;
    qsizetype afterPlace = 0;
    const auto changedUpTo = [&](qsizetype beforeEnd, qsizetype afterEnd) {
        if (beforeEnd > beforePlace || afterEnd > afterPlace) {
            compareWords(stretch(before, beforePlace, beforeEnd, wholeBefore),
                         stretch(after, afterPlace, afterEnd, wholeAfter));
        }
    };
    for (const CommonRun &run : commonRuns(numbersOf(before), numbersOf(after))) {
        changedUpTo(run.before, run.after);
        add(TextDifference::Same, stretch(before, run.before, run.before + run.length, wholeBefore),
            stretch(after, run.after, run.after + run.length, wholeAfter));
        beforePlace = run.before + run.length;
        afterPlace = run.after + run.length;
    }
    changedUpTo(static_cast<qsizetype>(before.size()), static_cast<qsizetype>(after.size()));
    return std::move(m_found);
}

} // namespace

QList<TextDifference> wordDifferences(QStringView before, QStringView after)
{
    return Differences(before, after).find();
}

} // namespace randnotiz
