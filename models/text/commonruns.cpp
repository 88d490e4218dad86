#include "text/commonruns.h"

#include <QHash>

#include <dtl/dtl.hpp>

#include <algorithm>

namespace randnotiz {

namespace {

using Sequence = std::span<const quint32>;

/// Steps and, times 24 bytes, memory of one comparison by dtl, which takes no more than the product of the lengths;
/// above 2,000,000 dtl would begin again from where it is, and miss the best way.
constexpr qsizetype mostSteps = 250'000;

class Comparison
{
public:
    Comparison(Sequence before, Sequence after)
        : m_before(before)
        , m_after(after)
    {
    }

    std::vector<CommonRun> run()
    {
        compare(0, ssize(m_before), 0, ssize(m_after));
        return std::move(m_runs);
    }

private:
    static qsizetype ssize(Sequence sequence) { return static_cast<qsizetype>(sequence.size()); }
    quint32 before(qsizetype place) const { return m_before[static_cast<size_t>(place)]; }
    quint32 after(qsizetype place) const { return m_after[static_cast<size_t>(place)]; }

    void compare(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin, qsizetype afterEnd);
    void compareByDtl(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin, qsizetype afterEnd);
    std::vector<CommonRun> cuts(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin,
                                qsizetype afterEnd) const;
    void add(qsizetype beforePlace, qsizetype afterPlace, qsizetype length);

    Sequence m_before;
    Sequence m_after;
    std::vector<CommonRun> m_runs;
};

void Comparison::add(qsizetype beforePlace, qsizetype afterPlace, qsizetype length)
{
    if (length <= 0)
        return;
    if (!m_runs.empty()) {
        CommonRun &last = m_runs.back();
        if (last.before + last.length == beforePlace && last.after + last.length == afterPlace) {
            last.length += length;
            return;
        }
    }
    m_runs.push_back({beforePlace, afterPlace, length});
}

void Comparison::compare(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin, qsizetype afterEnd)
{
    qsizetype head = 0;
    const qsizetype shorter = std::min(beforeEnd - beforeBegin, afterEnd - afterBegin);
    while (head < shorter && before(beforeBegin + head) == after(afterBegin + head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before(beforeEnd - tail - 1) == after(afterEnd - tail - 1))
        ++tail;

    add(beforeBegin, afterBegin, head);
    beforeBegin += head;
    afterBegin += head;
    beforeEnd -= tail;
    afterEnd -= tail;
    const qsizetype beforeLength = beforeEnd - beforeBegin;
    const qsizetype afterLength = afterEnd - afterBegin;
    if (beforeLength > 0 && afterLength > 0) {
        if (beforeLength <= mostSteps / afterLength) {
            compareByDtl(beforeBegin, beforeEnd, afterBegin, afterEnd);
        } else {
            qsizetype beforePlace = beforeBegin;
            qsizetype afterPlace = afterBegin;
            const std::vector<CommonRun> all = cuts(beforeBegin, beforeEnd, afterBegin, afterEnd);
            for (const CommonRun &cut : all) {
                compare(beforePlace, cut.before, afterPlace, cut.after);
                add(cut.before, cut.after, 1);
                beforePlace = cut.before + 1;
                afterPlace = cut.after + 1;
            }
            if (!all.empty())
                compare(beforePlace, beforeEnd, afterPlace, afterEnd);
        }
    }
    add(beforeEnd, afterEnd, tail);
}

void Comparison::compareByDtl(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin, qsizetype afterEnd)
{
    const auto part = [](Sequence sequence, qsizetype begin, qsizetype end) {
        return std::vector<quint32>(sequence.begin() + begin, sequence.begin() + end);
    };
    dtl::Diff<quint32, std::vector<quint32>> difference(part(m_before, beforeBegin, beforeEnd),
                                                        part(m_after, afterBegin, afterEnd));
    difference.compose();
    const auto script = difference.getSes().getSequence();
    for (const auto &[element, info] : script) {
        if (info.type == dtl::SES_COMMON) // its places count from 1
            add(beforeBegin + info.beforeIdx - 1, afterBegin + info.afterIdx - 1, 1);
    }
}

/// What both hold exactly once, as far as it stands in the same order in both.
std::vector<CommonRun> Comparison::cuts(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin,
                                        qsizetype afterEnd) const
{
    constexpr qsizetype several = -1;
    const auto single = [](QHash<quint32, qsizetype> &places, quint32 element, qsizetype place) {
        const auto known = places.find(element);
        if (known == places.end())
            places.insert(element, place);
        else
            *known = several;
    };
    QHash<quint32, qsizetype> beforePlaces;
    QHash<quint32, qsizetype> afterPlaces;
    for (qsizetype place = beforeBegin; place < beforeEnd; ++place)
        single(beforePlaces, before(place), place);
    for (qsizetype place = afterBegin; place < afterEnd; ++place)
        single(afterPlaces, after(place), place);

    // Patience sorting: piles.back() ends the longest ascending row so far, and each entry knows the one before it.
    std::vector<CommonRun> pairs;
    for (qsizetype place = beforeBegin; place < beforeEnd; ++place) {
        if (beforePlaces.value(before(place)) != place)
            continue;
        const qsizetype other = afterPlaces.value(before(place), several);
        if (other != several)
            pairs.push_back({place, other, 1});
    }
    std::vector<qsizetype> piles;
    std::vector<qsizetype> previous(pairs.size(), several);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto pile = std::ranges::lower_bound(piles, pairs[i].after, {}, [&pairs](qsizetype top) {
            return pairs[static_cast<size_t>(top)].after;
        });
        if (pile != piles.begin())
            previous[i] = *std::prev(pile);
        if (pile == piles.end())
            piles.push_back(static_cast<qsizetype>(i));
        else
            *pile = static_cast<qsizetype>(i);
    }
    std::vector<CommonRun> row;
    for (qsizetype at = piles.empty() ? several : piles.back(); at != several; at = previous[static_cast<size_t>(at)])
        row.push_back(pairs[static_cast<size_t>(at)]);
    std::ranges::reverse(row);
    return row;
}

} // namespace

std::vector<CommonRun> commonRuns(std::span<const quint32> before, std::span<const quint32> after)
{
    return Comparison(before, after).run();
}

} // namespace randnotiz
