#include "text/quotealignment.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace randnotiz {

namespace {

quint64 pairOf(quint32 first, quint32 second)
{
    return (static_cast<quint64>(first) << 32) | second;
}

/// What a quotation's words are, alone and two by two.
struct Vocabulary
{
    QSet<quint32> words;
    QSet<quint64> pairs;
    qsizetype count = 0;
};

Vocabulary vocabularyOf(const QuotedWords &quotation)
{
    Vocabulary vocabulary;
    quint32 last = 0;
    for (qsizetype i = 0; i < quotation.size(); ++i) {
        const QuotedWords::Word &word = quotation.at(i);
        if (!word.isWord)
            continue;
        vocabulary.words += word.loose;
        if (vocabulary.count++ > 0)
            vocabulary.pairs += pairOf(last, word.loose);
        last = word.loose;
    }
    return vocabulary;
}

/// How much each of a text's words speaks for the passage: long ones more, those beside the same neighbour most.
std::vector<qint32> votes(const QuotedWords &text, const Vocabulary &vocabulary)
{
    constexpr qint32 longest = 10;
    std::vector<qint32> weights(static_cast<size_t>(text.size()), 0);
    quint32 last = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QuotedWords::Word &word = text.at(i);
        if (!word.isWord)
            continue;
        const qint32 weight = std::min(word.length, longest);
        if (vocabulary.pairs.contains(pairOf(last, word.loose)))
            weights[static_cast<size_t>(i)] = 3 * weight;
        else if (vocabulary.words.contains(word.loose))
            weights[static_cast<size_t>(i)] = weight;
        last = word.loose;
    }
    return weights;
}

/// The stretch of `length` words with most votes; empty without any.
WordSpan bestWindow(const std::vector<qint32> &weights, qsizetype length)
{
    const auto size = static_cast<qsizetype>(weights.size());
    qint64 sum = 0;
    qint64 best = 0;
    WordSpan window;
    for (qsizetype end = 1; end <= size; ++end) {
        sum += weights[static_cast<size_t>(end - 1)];
        if (end > length)
            sum -= weights[static_cast<size_t>(end - 1 - length)];
        if (sum > best) {
            best = sum;
            window = {std::max<qsizetype>(0, end - length), end};
        }
    }
    return window;
}

bool endsSentence(const QuotedWords &text, qsizetype i)
{
    const QStringView letters = text.letters(i);
    return letters == u"." || letters == u"!" || letters == u"?";
}

/// Without words at the ends that the quotation has by chance, too: a few, and then much that it hasn't.
QList<TextDifference> withoutChance(QList<TextDifference> differences)
{
    constexpr qsizetype fewLetters = 16;
    const auto isFar = [](const TextDifference &same, const TextDifference &changed) {
        return same.kind == TextDifference::Same && same.before.length() < fewLetters
               && changed.before.length() > changed.after.length() + fewLetters;
    };
    // Changes at the ends say nothing about where the passage begins.
    if (!differences.isEmpty() && differences.first().kind == TextDifference::Changed)
        differences.removeFirst();
    if (!differences.isEmpty() && differences.last().kind == TextDifference::Changed)
        differences.removeLast();
    while (differences.size() > 2 && isFar(differences[0], differences[1]))
        differences.remove(0, 2);
    while (differences.size() > 2 && isFar(differences.last(), differences[differences.size() - 2]))
        differences.resize(differences.size() - 2);
    return differences;
}

/// Cuts what has nothing to do with the quotation off the window, and takes in what its first and last words may have
/// become.
WordSpan fitted(const QuotedWords &text, WordSpan window, const Quotation &quotation)
{
    const QuotedWords &words = quotation.quotedWords();
    const TextRange all{text.at(window.first).range.start, text.at(window.last - 1).range.end};
    const QuoteCheck check = compared(text, window, all, quotation);
    // The first and last words that both have.
    WordSpan span{window.last, window.first};
    qsizetype head = words.size();
    qsizetype tail = words.size();
    for (const TextDifference &difference : withoutChance(check.differences)) {
        if (difference.kind == TextDifference::Changed)
            continue;
        for (qsizetype i = window.first; i < window.last; ++i) {
            const TextRange range = text.at(i).range;
            if (range.start >= difference.before.start && range.end <= difference.before.end) {
                span.first = std::min(span.first, i);
                span.last = std::max(span.last, i + 1);
            }
        }
        qsizetype before = 0;
        qsizetype behind = 0;
        for (qsizetype j = 0; j < words.size(); ++j) {
            before += words.at(j).range.end <= difference.after.start;
            behind += words.at(j).range.start >= difference.after.end;
        }
        head = std::min(head, before);
        tail = std::min(tail, behind);
    }
    if (span.first >= span.last)
        return {};
    while (head-- > 0 && span.first > 0 && !endsSentence(text, span.first - 1))
        --span.first;
    while (tail-- > 0 && span.last < text.size() && !endsSentence(text, span.last - 1))
        ++span.last;
    return span;
}

} // namespace

std::optional<QuoteCheck> nearestPassage(const QuotedWords &text, const Quotation &quotation)
{
    const QuotedWords &words = quotation.quotedWords();
    const Vocabulary vocabulary = vocabularyOf(words);
    if (vocabulary.count == 0 || text.isEmpty())
        return std::nullopt;
    const qsizetype slack = words.size() / 3 + 2;
    WordSpan window = bestWindow(votes(text, vocabulary), words.size() + slack);
    if (window.length() == 0)
        return std::nullopt;
    window = {std::max<qsizetype>(0, window.first - slack), std::min(text.size(), window.last + slack)};
    const WordSpan span = fitted(text, window, quotation);
    if (span.length() == 0)
        return std::nullopt;
    const TextRange place{text.at(span.first).range.start, text.at(span.last - 1).range.end};
    return compared(text, span, place, quotation);
}

} // namespace randnotiz
