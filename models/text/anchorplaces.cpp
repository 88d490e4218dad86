#include "text/anchorplaces.h"

#include "text/approximatesearch.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace randnotiz {

namespace {

constexpr qsizetype contextLength = 48; ///< folded units of context that are searched for
constexpr qsizetype leastContext = 6;   ///< fewer stand anywhere
constexpr double likelyBetween = 0.5;   ///< of the words, for a place that only its context on both sides speaks for
constexpr qsizetype telling = 10;       ///< units of context on either side that mark a hole
constexpr qsizetype wholeQuote = 192;   ///< longer quotes are looked for by their ends
constexpr qsizetype endLength = 64;
constexpr qsizetype leastHalf = 14;
constexpr qsizetype roomForInsertion = 2500;
constexpr qsizetype longestSearched = 4096; ///< Qt's search takes text · quote at worst; the ends of longer ones do
constexpr qsizetype mostCopies = 5000;  ///< of a quote that is a common word
constexpr qsizetype mostPartners = 12; ///< ends that are tried with one begin
constexpr qsizetype mostMatches = 400;   ///< of one search that are gone into

using Matches = QList<ApproximateMatch>;

/// The matches with the fewest errors, in the order of the text.
Matches bestMatches(QStringView pattern, QStringView text, double errorShare)
{
    const auto most = static_cast<qsizetype>(std::floor(static_cast<double>(pattern.size()) * errorShare));
    Matches matches = ApproximateSearch(pattern).matches(text, most);
    if (matches.size() > mostMatches) {
        std::ranges::nth_element(matches, matches.begin() + mostMatches, {}, &ApproximateMatch::errors);
        matches.resize(mostMatches);
        std::ranges::sort(matches, {}, &ApproximateMatch::end);
    }
    return matches;
}

/// Those that end in [first, last]; the first ones of many.
std::span<const ApproximateMatch> endingIn(const Matches &matches, qsizetype first, qsizetype last)
{
    const auto from = std::ranges::lower_bound(matches, first, {}, &ApproximateMatch::end);
    const auto to = std::ranges::upper_bound(from, matches.end(), std::max(first, last), {}, &ApproximateMatch::end);
    return {from, from + std::min<qsizetype>(to - from, mostPartners)};
}

double agreement(const ApproximateMatch &match, qsizetype length)
{
    return 1.0 - static_cast<double>(match.errors) / static_cast<double>(length);
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype n = 0;
    while (n < most && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    const auto mismatch = std::ranges::mismatch(a, b);
    return mismatch.in1 - a.begin();
}

/// What speaks for a place, each from 0 to 1.
struct Clue
{
    TextRange range;
    double words = 0;
    double before = 0;
    double behind = 0;
};

class PlaceSearch
{
public:
    PlaceSearch(const ComparedQuote &quote, const ComparableText &text, std::optional<qsizetype> oldStart)
        : m_quote(quote)
        , m_text(text.folded())
        , m_oldStart(oldStart)
        , m_length(quote.exactRange().length())
    {
    }

    QList<AnchorPlace> run(qsizetype most)
    {
        addWordForWord();
        if (!isFoundAsItWas()) {
            addByContext();
            if (!isFoundBetweenItsContext()) {
                addByWords();
                addByEnds();
            }
        }
        return chosen(most);
    }

private:
    void add(qsizetype start, qsizetype end, double words, double before, double behind);
    void addWordForWord();
    void addByContext();
    void addByWords();
    void addByEnds();
    bool isFoundAsItWas() const;
    bool isFoundBetweenItsContext() const;
    double promiseOf(const Clue &clue) const;
    QList<AnchorPlace> chosen(qsizetype most);

    const ComparedQuote &m_quote;
    QStringView m_text;
    std::optional<qsizetype> m_oldStart;
    qsizetype m_length;
    QList<Clue> m_clues;
};

void PlaceSearch::add(qsizetype start, qsizetype end, double words, double before, double behind)
{
    start = std::clamp<qsizetype>(start, 0, m_text.size());
    end = std::clamp<qsizetype>(end, start, m_text.size());
    m_clues += {{start, end}, words, before, behind};
}

void PlaceSearch::addWordForWord()
{
    const QStringView exact = m_quote.exact();
    if (exact.size() > longestSearched)
        return;
    const QStringView prefix = m_quote.prefix();
    const QStringView suffix = m_quote.suffix();
    const auto share = [](qsizetype common, QStringView context) {
        const qsizetype whole = std::min(context.size(), contextLength);
        return whole == 0 ? 0.0 : std::min(1.0, static_cast<double>(common) / static_cast<double>(whole));
    };
    qsizetype left = mostCopies;
    for (qsizetype at = m_text.indexOf(exact); at >= 0 && left > 0; at = m_text.indexOf(exact, at + 1), --left) {
        add(at, at + m_length, 1, share(commonEnd(m_text.first(at), prefix), prefix),
            share(commonStart(m_text.sliced(at + m_length), suffix), suffix));
    }
}

void PlaceSearch::addByContext()
{
    const QStringView prefix = m_quote.prefix().last(std::min(m_quote.prefix().size(), contextLength));
    const QStringView suffix = m_quote.suffix().first(std::min(m_quote.suffix().size(), contextLength));
    const Matches before = prefix.size() >= leastContext ? bestMatches(prefix, m_text, 0.3) : Matches{};
    const Matches behind = suffix.size() >= leastContext ? bestMatches(suffix, m_text, 0.3) : Matches{};
    for (const ApproximateMatch &left : before) {
        const double leftAgrees = agreement(left, prefix.size());
        add(left.end, left.end + m_length, 0, leftAgrees, 0);
        const qsizetype nearest = left.end + suffix.size();
        for (const ApproximateMatch &right : endingIn(behind, nearest - 2, nearest + 3 * m_length + 64))
            add(left.end, right.end - suffix.size(), likelyBetween, leftAgrees, agreement(right, suffix.size()));
    }
    for (const ApproximateMatch &right : behind) {
        const qsizetype start = right.end - suffix.size();
        add(start - m_length, start, 0, 0, agreement(right, suffix.size()));
    }
}

void PlaceSearch::addByWords()
{
    if (m_length < 4 || m_length > wholeQuote)
        return;
    for (const ApproximateMatch &match : bestMatches(m_quote.exact(), m_text, 0.45))
        add(match.end - m_length, match.end, agreement(match, m_length), 0, 0);
}

void PlaceSearch::addByEnds()
{
    const qsizetype length = std::min(endLength, m_length / 2);
    if (length < leastHalf)
        return;
    const Matches heads = bestMatches(m_quote.exact().first(length), m_text, 0.3);
    const Matches tails = bestMatches(m_quote.exact().last(length), m_text, 0.3);
    for (const ApproximateMatch &head : heads) {
        const qsizetype start = head.end - length;
        for (const ApproximateMatch &tail : endingIn(tails, start + length, start + 3 * m_length + roomForInsertion))
            add(start, tail.end, (agreement(head, length) + agreement(tail, length)) / 2, 0, 0);
        add(start, start + m_length, agreement(head, length) / 2, 0, 0);
    }
    for (const ApproximateMatch &tail : tails)
        add(tail.end - m_length, tail.end, agreement(tail, length) / 2, 0, 0);
}

/// Whether nothing could be better: every word between most of its context.
bool PlaceSearch::isFoundAsItWas() const
{
    return std::ranges::any_of(m_clues, [](const Clue &clue) { return clue.words == 1 && clue.before + clue.behind >= 1.6; });
}

/// Whether there is a place between nearly all of its context that it fits in, so that its words needn't be looked for.
bool PlaceSearch::isFoundBetweenItsContext() const
{
    return std::ranges::any_of(m_clues, [this](const Clue &clue) {
        const qsizetype length = clue.range.length();
        return clue.before >= 0.85 && clue.behind >= 0.85 && 2 * length >= m_length && length <= 2 * m_length;
    });
}

double PlaceSearch::promiseOf(const Clue &clue) const
{
    double nearness = 0;
    if (m_oldStart)
        nearness = 0.05 / (1.0 + std::abs(static_cast<double>(clue.range.start - *m_oldStart)) / 200.0);
    return 0.5 * clue.words + 0.25 * (clue.before + clue.behind) + nearness;
}

/// Clues that point at one place are put together: the words found there, the context before, the context behind.
QList<AnchorPlace> PlaceSearch::chosen(qsizetype most)
{
    std::ranges::stable_sort(m_clues, {}, [](const Clue &clue) { return clue.range.start; });
    const qsizetype near = std::clamp<qsizetype>(m_length / 8, 4, 64);
    QList<AnchorPlace> places;
    for (qsizetype i = 0; i < m_clues.size(); ++i) {
        Clue whole = m_clues.at(i);
        for (qsizetype step : {-1, 1}) {
            for (qsizetype j = i + step; j >= 0 && j < m_clues.size(); j += step) {
                const Clue &other = m_clues.at(j);
                if (std::abs(other.range.start - whole.range.start) > near)
                    break;
                if (std::abs(other.range.end - whole.range.end) > near)
                    continue;
                whole.words = std::max(whole.words, other.words);
                whole.before = std::max(whole.before, other.before);
                whole.behind = std::max(whole.behind, other.behind);
            }
        }
        places += {whole.range, promiseOf(whole)};
    }
    std::ranges::stable_sort(places, std::greater(), &AnchorPlace::promise);

    QList<AnchorPlace> kept;
    for (const AnchorPlace &place : std::as_const(places)) {
        const bool known = std::ranges::any_of(kept, [&](const AnchorPlace &other) {
            return std::abs(other.range.start - place.range.start) <= near
                   && std::abs(other.range.end - place.range.end) <= near;
        });
        if (!known)
            kept += place;
        if (kept.size() == most)
            break;
    }
    return kept;
}

} // namespace

QList<AnchorPlace> anchorPlaces(const ComparedQuote &quote, const ComparableText &text,
                                std::optional<qsizetype> oldStart, qsizetype most)
{
    return PlaceSearch(quote, text, oldStart).run(most);
}

bool isTakenOut(const ComparedQuote &quote, const ComparableText &text)
{
    const QStringView prefix = quote.prefix().last(std::min(quote.prefix().size(), contextLength / 2)).trimmed();
    const QStringView suffix = quote.suffix().first(std::min(quote.suffix().size(), contextLength / 2)).trimmed();
    if (prefix.size() < telling || suffix.size() < telling)
        return false;
    const QString joined = prefix.toString() + u' ' + suffix.toString();
    const auto most = static_cast<qsizetype>(joined.size() / 8);
    return !ApproximateSearch(joined).matches(text.folded(), most).isEmpty();
}

} // namespace randnotiz
