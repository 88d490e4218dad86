#include "exchange/vault/unitmerge.h"

#include <algorithm>

namespace randnotiz::vault {

namespace {

/// Lines [begin, end) of the base that one side replaced by its lines [from, to).
struct Change
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype from = 0;
    qsizetype to = 0;
    bool theirs = false;

    bool isAddition() const { return begin == end; }
};

QList<Change> changesOf(const LinePairs &pairs, qsizetype baseSize, qsizetype size, bool theirs)
{
    QList<Change> changes;
    qsizetype base = 0;
    qsizetype other = 0;
    const auto addUpTo = [&](qsizetype baseEnd, qsizetype otherEnd) {
        if (base < baseEnd || other < otherEnd)
            changes += Change{base, baseEnd, other, otherEnd, theirs};
    };
    for (const LinePair &pair : pairs) {
        addUpTo(pair.before, pair.after);
        if (!pair.same)
            changes += Change{pair.before, pair.before + 1, pair.after, pair.after + 1, theirs};
        base = pair.before + 1;
        other = pair.after + 1;
    }
    addUpTo(baseSize, size);
    return changes;
}

class Merge
{
public:
    Merge(const Lines &base, const Lines &theirs, const LinePairs &pairs, const Lines &ours, bool additions)
        : m_base(base)
        , m_theirs(theirs)
        , m_ours(ours)
        , m_conflictingAdditions(additions)
        , m_pairOf(base.size(), -1)
    {
        for (const LinePair &pair : pairs) {
            if (pair.same)
                m_pairOf[pair.before] = pair.after;
        }
        m_changes = changesOf(pairs, base.size(), theirs.size(), true) +
                    changesOf(linePairs(base, ours), base.size(), ours.size(), false);
        std::ranges::stable_sort(m_changes, [](const Change &a, const Change &b) {
            if (a.begin != b.begin)
                return a.begin < b.begin;
            if (a.isAddition() != b.isAddition())
                return a.isAddition();
            return !a.theirs && b.theirs;
        });
    }

    MergedLines run()
    {
        qsizetype base = 0;
        for (qsizetype i = 0; i < m_changes.size();) {
            const qsizetype first = i;
            qsizetype end = m_changes[i].end;
            for (++i; i < m_changes.size() && overlaps(m_changes[i], m_changes[first], m_changes[i - 1], end); ++i)
                end = std::max(end, m_changes[i].end);
            m_merged.lines += unchanged(base, m_changes[first].begin);
            settle(m_changes.sliced(first, i - first), m_changes[first].begin, end);
            base = end;
        }
        m_merged.lines += unchanged(base, m_base.size());
        return std::move(m_merged);
    }

private:
    /// Whether a change touches what the changes from `first` to `last` made of the base up to `end`.
    bool overlaps(const Change &change, const Change &first, const Change &last, qsizetype end) const
    {
        if (change.isAddition() && last.isAddition() && change.begin == last.begin)
            return m_conflictingAdditions && change.theirs != last.theirs;
        return change.begin < end && (!change.isAddition() || change.begin > first.begin);
    }

    /// Lines of the base that neither changed, as they stand in the person's file.
    Lines unchanged(qsizetype begin, qsizetype end) const
    {
        Lines lines;
        for (qsizetype i = begin; i < end; ++i)
            lines += m_pairOf[i] < 0 ? m_base[i] : m_theirs[m_pairOf[i]];
        return lines;
    }

    /// What one side made of [begin, end).
    Lines version(const QList<Change> &changes, bool theirs, qsizetype begin, qsizetype end) const
    {
        Lines lines;
        for (const Change &change : changes) {
            if (change.theirs != theirs)
                continue;
            lines += unchanged(begin, change.begin);
            lines += (theirs ? m_theirs : m_ours).sliced(change.from, change.to - change.from);
            begin = change.end;
        }
        return lines + unchanged(begin, end);
    }

    /// Adds what becomes of [begin, end), which these changes overlap.
    void settle(const QList<Change> &changes, qsizetype begin, qsizetype end)
    {
        const auto isTheirs = [](const Change &change) { return change.theirs; };
        const bool byThem = std::ranges::any_of(changes, isTheirs);
        const bool byUs = !std::ranges::all_of(changes, isTheirs);
        const Lines ours = version(changes, false, begin, end);
        if (!byThem) {
            m_merged.lines += ours;
            return;
        }
        const Lines theirs = version(changes, true, begin, end);
        const Lines before = m_base.sliced(begin, end - begin);
        // Blank lines are worth no conflict.
        if (byUs && sameText(theirs, before)) {
            m_merged.lines += ours;
            return;
        }
        m_merged.lines += theirs;
        if (byUs && !sameText(ours, before) && !sameText(ours, theirs))
            m_merged.conflicts += LineConflict{theirs, ours};
    }

    const Lines &m_base;
    const Lines &m_theirs;
    const Lines &m_ours;
    const bool m_conflictingAdditions;
    QList<qsizetype> m_pairOf; ///< of each line of the base, the same one of theirs; -1: none
    QList<Change> m_changes;
    MergedLines m_merged;
};

} // namespace

MergedLines mergedLines(const Lines &base, const Lines &theirs, const LinePairs &pairs, const Lines &ours, bool additions)
{
    return Merge(base, theirs, pairs, ours, additions).run();
}

} // namespace randnotiz::vault
