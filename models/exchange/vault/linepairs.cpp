#include "exchange/vault/linepairs.h"

#include "text/commonruns.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace randnotiz::vault {

namespace {

using Numbers = std::span<const quint32>;

constexpr qsizetype mostComparisons = 20'000; ///< of lines by their words, between two pairs

size_t at(qsizetype place)
{
    return static_cast<size_t>(place);
}

/// The longest row that ascends in both, of pairs that ascend in `before`.
LinePairs ascending(const LinePairs &pairs)
{
    std::vector<size_t> piles;
    std::vector<std::optional<size_t>> previous(pairs.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto pile = std::ranges::lower_bound(piles, pairs[i].after, {}, [&pairs](size_t top) { return pairs[top].after; });
        if (pile != piles.begin())
            previous[i] = *std::prev(pile);
        if (pile == piles.end())
            piles.push_back(i);
        else
            *pile = i;
    }
    LinePairs row;
    for (std::optional<size_t> one = piles.empty() ? std::nullopt : std::optional(piles.back()); one; one = previous[*one])
        row.push_back(pairs[*one]);
    std::ranges::reverse(row);
    return row;
}

/// A stretch of both texts.
struct Stretch
{
    qsizetype beforeBegin = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterBegin = 0;
    qsizetype afterEnd = 0;
};

/// What both stretches hold exactly once.
LinePairs singlePairs(Numbers before, Numbers after, const Stretch &stretch)
{
    struct Places
    {
        int before = 0;
        int after = 0;
        qsizetype afterPlace = 0;
    };
    QHash<quint32, Places> places;
    for (qsizetype i = stretch.beforeBegin; i < stretch.beforeEnd; ++i)
        ++places[before[at(i)]].before;
    for (qsizetype i = stretch.afterBegin; i < stretch.afterEnd; ++i) {
        Places &line = places[after[at(i)]];
        ++line.after;
        line.afterPlace = i;
    }
    LinePairs pairs;
    for (qsizetype i = stretch.beforeBegin; i < stretch.beforeEnd; ++i) {
        const Places line = places.value(before[at(i)]);
        if (before[at(i)] != 0 && line.before == 1 && line.after == 1)
            pairs.push_back({i, line.afterPlace});
    }
    return pairs;
}

void addPairs(Numbers before, Numbers after, Stretch stretch, LinePairs &pairs)
{
    while (stretch.beforeBegin < stretch.beforeEnd && stretch.afterBegin < stretch.afterEnd &&
           before[at(stretch.beforeBegin)] == after[at(stretch.afterBegin)])
        pairs.push_back({stretch.beforeBegin++, stretch.afterBegin++});
    LinePairs tail;
    while (stretch.beforeBegin < stretch.beforeEnd && stretch.afterBegin < stretch.afterEnd &&
           before[at(stretch.beforeEnd - 1)] == after[at(stretch.afterEnd - 1)])
        tail.push_back({--stretch.beforeEnd, --stretch.afterEnd});

    const LinePairs row = ascending(singlePairs(before, after, stretch));
    if (row.empty()) {
        const Numbers left = before.subspan(at(stretch.beforeBegin), at(stretch.beforeEnd - stretch.beforeBegin));
        const Numbers right = after.subspan(at(stretch.afterBegin), at(stretch.afterEnd - stretch.afterBegin));
        for (const CommonRun &run : commonRuns(left, right)) {
            for (qsizetype i = 0; i < run.length; ++i)
                pairs.push_back({stretch.beforeBegin + run.before + i, stretch.afterBegin + run.after + i});
        }
    } else {
        Stretch between = stretch;
        for (const LinePair &pair : row) {
            between.beforeEnd = pair.before;
            between.afterEnd = pair.after;
            addPairs(before, after, between, pairs);
            pairs.push_back(pair);
            between.beforeBegin = pair.before + 1;
            between.afterBegin = pair.after + 1;
        }
        between.beforeEnd = stretch.beforeEnd;
        between.afterEnd = stretch.afterEnd;
        addPairs(before, after, between, pairs);
    }
    pairs.insert(pairs.end(), tail.rbegin(), tail.rend());
}

QList<QByteArray> wordsOf(const Line &line)
{
    QList<QByteArray> words = line.text.simplified().split(' ');
    std::ranges::sort(words);
    return words;
}

/// Words that both hold, of all that they hold, as thousandths; both sorted.
int likeness(const QList<QByteArray> &one, const QList<QByteArray> &other)
{
    qsizetype common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++common;
            ++a;
            ++b;
        }
    }
    return static_cast<int>(2000 * common / (one.size() + other.size()));
}

/// The pairs of a stretch without common lines, for which the sum of likenesses is greatest.
void addSimilarPairs(const Lines &before, const Lines &after, const Stretch &stretch, LinePairs &pairs)
{
    constexpr int enough = 500;
    const qsizetype rows = stretch.beforeEnd - stretch.beforeBegin;
    const qsizetype columns = stretch.afterEnd - stretch.afterBegin;
    if (rows == 0 || columns == 0 || rows > mostComparisons / columns)
        return;
    QList<QList<QByteArray>> right;
    for (qsizetype j = 0; j < columns; ++j)
        right += wordsOf(after[stretch.afterBegin + j]);

    // best[i][j]: the greatest sum for the lines from i and j on.
    std::vector<int> like(at(rows * columns));
    std::vector<int> best(at((rows + 1) * (columns + 1)));
    const auto place = [columns](qsizetype i, qsizetype j) { return at(i * (columns + 1) + j); };
    for (qsizetype i = rows - 1; i >= 0; --i) {
        const Line &line = before[stretch.beforeBegin + i];
        const QList<QByteArray> left = wordsOf(line);
        for (qsizetype j = columns - 1; j >= 0; --j) {
            int value = line.isBlank() || after[stretch.afterBegin + j].isBlank() ? 0 : likeness(left, right[j]);
            value = value < enough ? 0 : value;
            like[at(i * columns + j)] = value;
            best[place(i, j)] = std::max({best[place(i + 1, j)], best[place(i, j + 1)],
                                          value == 0 ? 0 : value + best[place(i + 1, j + 1)]});
        }
    }
    for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
        const int value = like[at(i * columns + j)];
        if (value > 0 && best[place(i, j)] == value + best[place(i + 1, j + 1)]) {
            pairs.push_back({stretch.beforeBegin + i, stretch.afterBegin + j, false});
            ++i;
            ++j;
        } else if (best[place(i, j)] == best[place(i + 1, j)]) {
            ++i;
        } else {
            ++j;
        }
    }
}

} // namespace

quint32 LineNumbers::of(const Line &line)
{
    const QByteArray text = line.compared();
    if (text.isEmpty())
        return 0;
    quint32 &number = m_numbers[text];
    if (number == 0)
        number = ++m_last;
    return number;
}

std::vector<quint32> LineNumbers::of(const Lines &lines)
{
    std::vector<quint32> numbers;
    numbers.reserve(at(lines.size()));
    for (const Line &line : lines)
        numbers.push_back(of(line));
    return numbers;
}

LinePairs samePairs(Numbers before, Numbers after)
{
    LinePairs pairs;
    addPairs(before, after,
             {0, static_cast<qsizetype>(before.size()), 0, static_cast<qsizetype>(after.size())}, pairs);
    return pairs;
}

LinePairs withSimilarPairs(const LinePairs &same, const Lines &before, const Lines &after)
{
    LinePairs pairs;
    Stretch between;
    for (const LinePair &pair : same) {
        between.beforeEnd = pair.before;
        between.afterEnd = pair.after;
        addSimilarPairs(before, after, between, pairs);
        pairs.push_back(pair);
        between.beforeBegin = pair.before + 1;
        between.afterBegin = pair.after + 1;
    }
    between.beforeEnd = before.size();
    between.afterEnd = after.size();
    addSimilarPairs(before, after, between, pairs);
    return pairs;
}

LinePairs linePairs(const Lines &before, const Lines &after)
{
    LineNumbers numbers;
    return withSimilarPairs(samePairs(numbers.of(before), numbers.of(after)), before, after);
}

} // namespace randnotiz::vault
