#include "text/anchorevidence.h"

#include "text/wordalignment.h"

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qsizetype contextLength = 96;  ///< folded units of context that are compared
constexpr qsizetype longContext = 240;   ///< the same for quotes that were given more, since they repeat
constexpr qsizetype margin = 220;        ///< units of the text on either side of a place
constexpr qsizetype narrowMargin = 12;   ///< the same beyond the context, where another copy is near
constexpr qsizetype mostQuoteWords = 300;
constexpr qsizetype keptAtEnds = 120;    ///< words of a longer quote that are compared, at either end
constexpr float detachedFrom = 12;       ///< weight of the words that came between a passage and its context
constexpr double detachedWorth = 0.5;
constexpr double otherFactsWorth = 0.85;

/// The words of the pattern: prefix, quote and suffix one behind the other.
struct Pattern
{
    QList<ComparedWord> words;
    qsizetype exactStart = 0;
    qsizetype exactEnd = 0;
    float leftOut = 0; ///< weight of the words in the middle of a long quote
};

Pattern patternOf(const ComparedQuote &quote)
{
    const auto wordsOf = [&quote](TextRange range) { return comparedWords(quote.text(), quote.source(), range); };
    const qsizetype most = std::max(quote.prefix().size(), quote.suffix().size()) > 64 ? longContext : contextLength;
    TextRange prefix = quote.prefixRange();
    prefix.start = std::max<qsizetype>(0, prefix.end - most);
    TextRange suffix = quote.suffixRange();
    suffix.end = std::min(suffix.end, suffix.start + most);

    Pattern pattern;
    QList<ComparedWord> exact = wordsOf(quote.exactRange());
    if (exact.size() > mostQuoteWords) {
        for (qsizetype i = keptAtEnds; i < exact.size() - keptAtEnds; ++i)
            pattern.leftOut += exact[i].weight;
        exact.remove(keptAtEnds, exact.size() - 2 * keptAtEnds);
    }
    pattern.words = wordsOf(prefix);
    pattern.exactStart = pattern.words.size();
    pattern.words += exact;
    pattern.exactEnd = pattern.words.size();
    pattern.words += wordsOf(suffix);
    return pattern;
}

class Passage
{
public:
    Passage(Pattern pattern, QList<ComparedWord> words)
        : m_pattern(std::move(pattern))
        , m_words(std::move(words))
        , m_aligned(align(m_pattern.words, m_pattern.exactStart, m_pattern.exactEnd, m_words).words)
    {
    }

    AnchorEvidence evidence();

private:
    bool isFound(qsizetype i) const { return m_aligned[i].likeness > 0; }
    bool isPlaced(qsizetype i) const { return m_aligned[i].first >= 0; }
    /// The first word of the pattern in [from, to) that was found, or `to`.
    qsizetype firstFound(qsizetype from, qsizetype to) const;
    qsizetype lastFound(qsizetype from, qsizetype to) const;
    bool standInFor(qsizetype lostFrom, qsizetype lostTo, qsizetype from, qsizetype to) const;
    bool findEnds();
    void compareQuote(AnchorEvidence &evidence) const;
    ContextEvidence context(qsizetype from, qsizetype to, bool before) const;
    TextRange range() const;
    qsizetype cutBefore(qsizetype i) const;

    Pattern m_pattern;
    QList<ComparedWord> m_words;
    QList<AlignedWord> m_aligned;
    qsizetype m_first = 0; ///< of the text's words, the first of the passage
    qsizetype m_last = -1;
};

qsizetype Passage::firstFound(qsizetype from, qsizetype to) const
{
    while (from < to && !isFound(from))
        ++from;
    return from;
}

qsizetype Passage::lastFound(qsizetype from, qsizetype to) const
{
    while (to > from && !isFound(to - 1))
        --to;
    return to - 1;
}

/// Whether the text's words in [from, to) may be there instead of lost words of the pattern: not a paragraph for a word.
bool Passage::standInFor(qsizetype lostFrom, qsizetype lostTo, qsizetype from, qsizetype to) const
{
    float lost = 0;
    for (qsizetype i = lostFrom; i < lostTo; ++i)
        lost += m_pattern.words[i].weight;
    float come = 0;
    for (qsizetype j = from; j < to; ++j)
        come += m_words[j].weight;
    return come <= 2 * lost + 2 * detachedFrom;
}

/// The passage begins with the first word found, or where the context before it ends when its first words are others now.
bool Passage::findEnds()
{
    const qsizetype first = firstFound(m_pattern.exactStart, m_pattern.exactEnd);
    const qsizetype last = lastFound(m_pattern.exactStart, m_pattern.exactEnd);
    if (first > last)
        return false;
    m_first = m_aligned[first].first;
    m_last = m_aligned[last].last;
    if (first > m_pattern.exactStart) {
        const qsizetype before = lastFound(0, m_pattern.exactStart);
        const bool reaches = before == m_pattern.exactStart - 1 && before >= 0;
        if (reaches && standInFor(m_pattern.exactStart, first, m_aligned[before].last + 1, m_first))
            m_first = std::min(m_first, m_aligned[before].last + 1);
        else if (isPlaced(m_pattern.exactStart))
            m_first = m_aligned[m_pattern.exactStart].first;
    }
    if (last < m_pattern.exactEnd - 1) {
        const qsizetype behind = firstFound(m_pattern.exactEnd, m_pattern.words.size());
        const bool reaches = behind == m_pattern.exactEnd && behind < m_pattern.words.size();
        if (reaches && standInFor(last + 1, m_pattern.exactEnd, m_last + 1, m_aligned[behind].first))
            m_last = std::max(m_last, m_aligned[behind].first - 1);
        else if (isPlaced(m_pattern.exactEnd - 1))
            m_last = m_aligned[m_pattern.exactEnd - 1].last;
    }
    return m_first <= m_last;
}

void Passage::compareQuote(AnchorEvidence &evidence) const
{
    float all = m_pattern.leftOut;
    float kept = m_pattern.leftOut;
    QList<ComparedWord> lost;
    QList<std::pair<ComparedWord, ComparedWord>> altered;
    QList<bool> known(m_words.size(), false);
    for (qsizetype i = m_pattern.exactStart; i < m_pattern.exactEnd; ++i) {
        const ComparedWord &word = m_pattern.words[i];
        const AlignedWord &place = m_aligned[i];
        all += word.weight;
        kept += word.weight * place.likeness;
        if (!isFound(i)) {
            lost += word;
            continue;
        }
        for (qsizetype j = place.first; j <= place.last; ++j)
            known[j] = true;
        if (place.likeness < 1)
            altered += {word, m_words[place.first]};
    }

    QList<ComparedWord> come;
    float passage = 0;
    float strange = 0;
    for (qsizetype j = m_first; j <= m_last; ++j) {
        passage += m_words[j].weight;
        if (known[j])
            continue;
        come += m_words[j];
        strange += m_words[j].weight;
    }
    strange = std::max(0.0F, strange - m_pattern.leftOut);
    evidence.changes = wordChanges(lost, come, altered);
    evidence.kept = static_cast<double>(kept / all);
    evidence.keptWeight = static_cast<double>(kept);
    evidence.own = static_cast<double>(1 - strange / passage);
    evidence.verbatim = !evidence.changes.any();
}

ContextEvidence Passage::context(qsizetype from, qsizetype to, bool before) const
{
    ContextEvidence context;
    float all = 0;
    float found = 0;
    for (qsizetype i = from; i < to; ++i) {
        all += m_pattern.words[i].weight;
        found += m_pattern.words[i].weight * m_aligned[i].likeness;
    }
    context.known = all > 0;
    if (!context.known)
        return context;
    context.found = static_cast<double>(found / all);
    context.weight = static_cast<double>(found);

    const qsizetype nearest = before ? lastFound(from, to) : firstFound(from, to);
    if (nearest < from || nearest >= to)
        return context;
    float between = 0;
    const qsizetype gapFirst = before ? m_aligned[nearest].last + 1 : m_last + 1;
    const qsizetype gapEnd = before ? m_first : m_aligned[nearest].first;
    for (qsizetype j = gapFirst; j < gapEnd; ++j)
        between += m_words[j].weight;
    // What of the context itself was replaced may stand there.
    context.attached = between <= detachedFrom + (all - found);
    return context;
}

/// Where the quote's begin or end cuts the word of the text that became of the pattern's words `i` - 1 and `i`.
qsizetype Passage::cutBefore(qsizetype i) const
{
    const AlignedWord &place = m_aligned[i];
    const ComparedWord &whole = m_words[place.first];
    const qsizetype end = m_words[place.last].range.end;
    const ComparedWord &before = m_pattern.words[i - 1];
    const ComparedWord &behind = m_pattern.words[i];
    if (!whole.letters.startsWith(before.letters) && m_words[place.last].letters.endsWith(behind.letters))
        return end - behind.letters.size();
    return std::min(end, whole.range.start + before.letters.size());
}

TextRange Passage::range() const
{
    TextRange range{m_words[m_first].range.start, m_words[m_last].range.end};
    const qsizetype first = m_pattern.exactStart;
    const qsizetype behind = m_pattern.exactEnd;
    const auto shares = [this](qsizetype a, qsizetype b) {
        return a >= 0 && b < m_pattern.words.size() && isFound(a) && isFound(b)
               && m_aligned[a].first == m_aligned[b].first && m_aligned[a].last == m_aligned[b].last;
    };
    if (shares(first - 1, first))
        range.start = cutBefore(first);
    if (shares(behind - 1, behind))
        range.end = cutBefore(behind);
    return range;
}

AnchorEvidence Passage::evidence()
{
    AnchorEvidence evidence;
    if (!findEnds())
        return evidence;
    compareQuote(evidence);
    evidence.range = range();
    evidence.prefix = context(0, m_pattern.exactStart, true);
    evidence.suffix = context(m_pattern.exactEnd, m_pattern.words.size(), false);
    return evidence;
}

} // namespace

double AnchorEvidence::likeness() const
{
    return 0.7 * std::max(kept, own) + 0.3 * std::min(kept, own);
}

double AnchorEvidence::score() const
{
    double context = 0;
    int sides = 0;
    for (const ContextEvidence &side : {prefix, suffix}) {
        if (!side.known)
            continue;
        context += side.found * (side.attached ? 1 : detachedWorth);
        ++sides;
    }
    double words = 0.8 * kept + 0.2 * likeness();
    if (changes.facts())
        words *= otherFactsWorth;
    return sides == 0 ? words : 0.5 * words + 0.5 * context / sides;
}

AnchorEvidence evidenceAt(const ComparedQuote &quote, const ComparableText &text, QStringView source,
                          const AnchorPlace &place)
{
    const Pattern pattern = patternOf(quote);
    const auto within = [&](qsizetype before, qsizetype behind) {
        const TextRange region{std::max<qsizetype>(0, place.range.start - before),
                               std::min(text.size(), place.range.end + behind)};
        return Passage(pattern, comparedWords(text, source, region)).evidence();
    };
    const AnchorEvidence wide = within(margin, margin);
    const bool isHere = wide.range.start < place.range.end && place.range.start < wide.range.end;
    if (isHere || wide.range.isEmpty())
        return wide;
    // A better copy stands nearby, and has a place of its own: this one is looked at with its context alone.
    return within(std::min(quote.prefixRange().length(), contextLength) + narrowMargin,
                  std::min(quote.suffixRange().length(), contextLength) + narrowMargin);
}

} // namespace randnotiz
