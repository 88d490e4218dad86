#include "text/quotealignment.h"

#include "text/commonruns.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

namespace {

/// The source's and the quotation's words as numbers, the same for the same words.
struct Numbered
{
    std::vector<quint32> source;
    std::vector<quint32> quotation;
};

quint32 numberOf(QStringView letters, QHash<QStringView, quint32> &known)
{
    const auto next = static_cast<quint32>(known.size());
    const auto found = known.constFind(letters);
    return found != known.cend() ? *found : *known.insert(letters, next);
}

Numbered numbered(const QuotedWords &source, WordSpan span, const Quotation &quotation)
{
    Numbered numbers;
    QHash<QStringView, quint32> known;
    QHash<quint32, quint32> byLoose;
    for (qsizetype i = span.first; i < span.last; ++i) {
        numbers.source.push_back(numberOf(source.letters(i), known));
        byLoose.insert(source.at(i).loose, numbers.source.back());
    }
    const QuotedWords &words = quotation.quotedWords();
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (quotation.isCaseFree(i) && byLoose.contains(words.at(i).loose))
            numbers.quotation.push_back(byLoose.value(words.at(i).loose));
        else
            numbers.quotation.push_back(numberOf(words.letters(i), known));
    }
    return numbers;
}

/// Some words of the source beside what a quotation makes of them.
struct Stretch
{
    bool same = false;
    WordSpan ours;
    WordSpan theirs;
};

/// A comma, or an "a", between two changes is no common ground.
bool isChance(const CommonRun &run, const QuotedWords &source, WordSpan span)
{
    constexpr qsizetype fewLetters = 3;
    if (run.length > 1)
        return false;
    const QuotedWords::Word &word = source.at(span.first + run.before);
    return !word.isWord || word.length <= fewLetters;
}

QList<Stretch> stretches(const std::vector<CommonRun> &runs, const QuotedWords &source, WordSpan span, const Quotation &quotation)
{
    QList<Stretch> found;
    qsizetype ours = span.first;
    qsizetype theirs = 0;
    const auto add = [&](bool same, qsizetype ourEnd, qsizetype theirEnd) {
        if (ourEnd > ours || theirEnd > theirs) {
            // What was left out where the person says so is as it should be.
            const bool isMarkedGap = !same && theirEnd == theirs && quotation.gaps().contains(theirs);
            const bool isSame = same || isMarkedGap;
            if (!found.isEmpty() && found.last().same == isSame) {
                found.last().ours.last = ourEnd;
                found.last().theirs.last = theirEnd;
            } else {
                found += {isSame, {ours, ourEnd}, {theirs, theirEnd}};
            }
        }
        ours = ourEnd;
        theirs = theirEnd;
    };
    // What was left out, marked, and stands beside a change: no more words are changed than the quotation has there.
    const auto addChange = [&](qsizetype ourEnd, qsizetype theirEnd) {
        const qsizetype surplus = (ourEnd - ours) - (theirEnd - theirs);
        if (theirEnd > theirs && surplus > 0 && quotation.gaps().contains(theirs))
            add(true, ours + surplus, theirs);
        else if (theirEnd > theirs && surplus > 0 && quotation.gaps().contains(theirEnd))
            add(false, ourEnd - surplus, theirEnd);
        add(false, ourEnd, theirEnd);
    };
    const auto size = static_cast<qsizetype>(runs.size());
    for (qsizetype i = 0; i < size; ++i) {
        const CommonRun &run = runs[static_cast<size_t>(i)];
        const bool changedBefore = span.first + run.before > ours && run.after > theirs;
        const qsizetype nextOurs = i + 1 < size ? runs[static_cast<size_t>(i + 1)].before : span.length();
        const qsizetype nextTheirs = i + 1 < size ? runs[static_cast<size_t>(i + 1)].after : quotation.quotedWords().size();
        const bool changedBehind = nextOurs > run.before + run.length && nextTheirs > run.after + run.length;
        if (changedBefore && changedBehind && isChance(run, source, span))
            continue;
        addChange(span.first + run.before, run.after);
        add(true, span.first + run.before + run.length, run.after + run.length);
    }
    addChange(span.last, quotation.quotedWords().size());
    return found;
}

/// Where words [first, last) stand; without any: where they would, before the next one.
TextRange rangeOf(const QuotedWords &words, WordSpan span, bool withSpace, TextRange within)
{
    const auto startOf = [&](qsizetype i) { return i < words.size() ? std::min(words.at(i).range.start, within.end) : within.end; };
    if (span.length() == 0)
        return {startOf(span.first), startOf(span.first)};
    TextRange range{startOf(span.first), words.at(span.last - 1).range.end};
    while (withSpace && range.end < startOf(span.last) && words.text()[range.end].isSpace())
        ++range.end;
    return range;
}

QList<TextDifference> toDifferences(const QList<Stretch> &found, const QuotedWords &source, TextRange place,
                                    const QuotedWords &words, TextRange quoted)
{
    QList<TextDifference> differences;
    qsizetype ours = place.start;
    qsizetype theirs = quoted.start;
    const auto add = [&](TextDifference::Kind kind, qsizetype ourEnd, qsizetype theirEnd) {
        if (ourEnd > ours || theirEnd > theirs)
            differences += {kind, {ours, ourEnd}, {theirs, theirEnd}};
        ours = ourEnd;
        theirs = theirEnd;
    };
    for (const Stretch &stretch : found) {
        if (stretch.same)
            continue;
        // What only went or only came takes the space behind it along, so that the rest reads well.
        const bool oneSided = stretch.ours.length() == 0 || stretch.theirs.length() == 0;
        const TextRange before = rangeOf(source, stretch.ours, oneSided, place);
        const TextRange after = rangeOf(words, stretch.theirs, oneSided, quoted);
        add(TextDifference::Same, before.start, after.start);
        add(TextDifference::Changed, before.end, after.end);
    }
    add(TextDifference::Same, place.end, quoted.end);
    return differences;
}

qsizetype lettersOf(const QuotedWords &words, qsizetype first, qsizetype last)
{
    qsizetype letters = 0;
    for (qsizetype i = first; i < last; ++i)
        letters += words.at(i).isWord ? words.at(i).length : 0;
    return letters;
}

} // namespace

QuoteCheck compared(const QuotedWords &source, WordSpan span, TextRange within, const Quotation &quotation)
{
    const QuotedWords &words = quotation.quotedWords();
    const Numbered numbers = numbered(source, span, quotation);
    const std::vector<CommonRun> runs = commonRuns(numbers.source, numbers.quotation);

    QuoteCheck check;
    check.place = within;
    check.quoted = {0, quotation.text().size()};
    qsizetype common = 0;
    for (const CommonRun &run : runs)
        common += lettersOf(words, run.after, run.after + run.length);
    const qsizetype all = lettersOf(words, 0, words.size());
    check.likeness = all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
    const QList<Stretch> found = stretches(runs, source, span, quotation);
    check.differences = toDifferences(found, source, check.place, words, check.quoted);
    const bool allSame = std::ranges::all_of(found, &Stretch::same);
    check.match = allSame ? QuoteMatch::Typography : QuoteMatch::Altered;
    return check;
}

} // namespace randnotiz
