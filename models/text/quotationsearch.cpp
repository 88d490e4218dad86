#include "text/quotationsearch.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace randnotiz {

namespace {

/// Of `length` words from `words` on. Mixed as in SplitMix64 (S. Vigna).
quint64 hashOf(const quint32 *words, qint32 length)
{
    auto hash = static_cast<quint64>(length);
    for (qint32 i = 0; i < length; ++i) {
        hash ^= words[i];
        hash *= 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
    return hash ^ (hash >> 27);
}

/// One place in thirty-two is taken then, and of few quotations the whole fits into the processor's cache.
int presenceBitsFor(size_t runs)
{
    constexpr int least = 16;
    constexpr int most = 26; // 8 MB
    return std::clamp(static_cast<int>(std::bit_width(runs)) + 5, least, most);
}

} // namespace

QuotationSearch::QuotationSearch(const QList<Quotation> &quotations)
{
    for (const Quotation &quotation : quotations)
        add(quotation);
    std::ranges::sort(m_runs, {}, [](const Run &run) { return std::tuple(run.hash, run.quotation, run.place); });
    dropRepeated();
    m_presenceBits = presenceBitsFor(m_runs.size());
    m_present.resize(size_t(1) << m_presenceBits);
    for (const Run &run : m_runs) {
        m_present[presenceOf(run.hash)] = true;
        m_quotations[static_cast<size_t>(run.quotation)].weight += run.letters;
    }
}

/// A quotation that says the same three words a thousand times has one run of them: the first.
void QuotationSearch::dropRepeated()
{
    const auto rest = std::ranges::unique(
        m_runs, [](const Run &a, const Run &b) { return a.hash == b.hash && a.quotation == b.quotation; });
    m_runs.erase(rest.begin(), rest.end());
}

void QuotationSearch::add(const Quotation &quotation)
{
    const QuotedWords &given = quotation.quotedWords();
    Searched searched;
    std::vector<quint32> letters;
    std::vector<qsizetype> cuts; // where something may have been left out
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (quotation.gaps().contains(i))
            cuts.push_back(static_cast<qsizetype>(searched.words.size()));
        if (!given.at(i).isWord)
            continue;
        searched.words.push_back(given.at(i).loose);
        letters.push_back(static_cast<quint32>(given.at(i).length));
    }
    const auto size = static_cast<qsizetype>(searched.words.size());
    searched.isWhole = std::ranges::all_of(cuts, [size](qsizetype cut) { return cut == 0 || cut == size; });
    cuts.push_back(size);
    m_quotations.push_back(std::move(searched));
    qsizetype begin = 0;
    for (const qsizetype cut : cuts) {
        addRuns(static_cast<qint32>(m_quotations.size()) - 1, letters, begin, cut);
        begin = cut;
    }
}

void QuotationSearch::addRuns(qint32 quotation, const std::vector<quint32> &letters, qsizetype first, qsizetype last)
{
    const std::vector<quint32> &words = m_quotations[static_cast<size_t>(quotation)].words;
    const auto length = static_cast<qint32>(std::min<qsizetype>(longestRun, last - first));
    if (length <= 0)
        return;
    m_lengths[static_cast<size_t>(length)] = true;
    for (qsizetype i = first; i + length <= last; ++i) {
        Run run{hashOf(words.data() + i, length), quotation, static_cast<qint32>(i), 0};
        for (qsizetype k = i; k < i + length; ++k)
            run.letters += letters[static_cast<size_t>(k)];
        m_runs.push_back(run);
    }
}

std::vector<QuotationSearch::Run>::const_iterator QuotationSearch::firstRun(quint64 hash) const
{
    if (!m_present[presenceOf(hash)])
        return m_runs.cend();
    return std::ranges::lower_bound(m_runs, hash, {}, &Run::hash);
}

QList<QuotationSearch::Hit> QuotationSearch::look(const QuotedWords &text) const
{
    std::vector<quint32> words;
    words.reserve(static_cast<size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isWord)
            words.push_back(text.at(i).loose);
    }
    const auto size = static_cast<qsizetype>(words.size());

    struct Found
    {
        const Run *run = nullptr;
        bool whole = false;
    };
    std::vector<Found> found;
    for (qint32 length = 1; length <= longestRun; ++length) {
        if (!m_lengths[static_cast<size_t>(length)])
            continue;
        for (qsizetype i = 0; i + length <= size; ++i) {
            const quint64 hash = hashOf(words.data() + i, length);
            for (auto run = firstRun(hash); run != m_runs.cend() && run->hash == hash; ++run) {
                const Searched &quotation = m_quotations[static_cast<size_t>(run->quotation)];
                const auto all = static_cast<qsizetype>(quotation.words.size());
                const bool whole = run->place == 0 && quotation.isWhole && i + all <= size
                                   && std::equal(quotation.words.begin(), quotation.words.end(), words.begin() + i);
                found.push_back({&*run, whole});
            }
        }
    }
    std::ranges::sort(found, {}, [](const Found &one) { return std::tuple(one.run->quotation, one.run->place); });

    QList<Hit> hits;
    const Run *last = nullptr;
    for (const Found &one : found) {
        if (hits.isEmpty() || hits.last().quotation != one.run->quotation)
            hits += {one.run->quotation, false, 0, 0};
        hits.last().whole = hits.last().whole || one.whole;
        if (one.run != last)
            hits.last().weight += one.run->letters;
        last = one.run;
    }
    for (Hit &hit : hits)
        hit.share = double(hit.weight) / double(m_quotations[static_cast<size_t>(hit.quotation)].weight);
    return hits;
}

} // namespace randnotiz
