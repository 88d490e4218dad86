#include "session/items/groupedrows.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace randnotiz {

namespace {

using Keys = std::span<const ListKey>;

constexpr size_t mostSteps = 200;
constexpr size_t mostGroups = 200; ///< that are taken out and put in again

/// Parts of two sequences that are left when what both begin and end with is taken away.
template <typename T>
struct Middle
{
    size_t begin = 0;
    std::span<const T> before;
    std::span<const T> after;
};

template <typename T, typename Same>
Middle<T> middleOf(std::span<const T> before, std::span<const T> after, Same same)
{
    Middle<T> middle{0, before, after};
    while (!middle.before.empty() && !middle.after.empty() && same(middle.before.front(), middle.after.front())) {
        middle.before = middle.before.subspan(1);
        middle.after = middle.after.subspan(1);
        ++middle.begin;
    }
    while (!middle.before.empty() && !middle.after.empty() && same(middle.before.back(), middle.after.back())) {
        middle.before = middle.before.first(middle.before.size() - 1);
        middle.after = middle.after.first(middle.after.size() - 1);
    }
    return middle;
}

bool sameGroup(const AnnotationGroup &a, const AnnotationGroup &b)
{
    return a.key == b.key;
}

bool sameKey(ListKey a, ListKey b)
{
    return a == b;
}

/// Which of `keys` are among `others`.
class Among
{
public:
    explicit Among(Keys others) : m_others(others.begin(), others.end()) {}
    bool operator()(ListKey key) const { return m_others.contains(key); }

private:
    std::unordered_set<ListKey> m_others;
};

/// Finds how one group's rows become another's.
class GroupDifference
{
public:
    using Step = GroupedRows::Step;

    GroupDifference(Keys before, Keys after)
        : m_middle(middleOf(before, after, sameKey)), m_isBefore(m_middle.before), m_isAfter(m_middle.after)
    {
        std::vector<ListKey> kept;
        std::vector<ListKey> keptAfter;
        std::ranges::copy_if(m_middle.before, std::back_inserter(kept), m_isAfter);
        std::ranges::copy_if(m_middle.after, std::back_inserter(keptAfter), m_isBefore);
        m_isReordered = kept != keptAfter;
    }

    /// @param row of the group's first row. @returns false when there are too many
    bool addSteps(int group, int row, std::vector<Step> &steps) const
    {
        const auto add = [&](Step::Kind kind, size_t first, size_t end) {
            const size_t place = m_middle.begin + first;
            steps.push_back({kind, row + static_cast<int>(place), static_cast<int>(end - first), group, 0,
                             static_cast<qint64>(place)});
            return steps.size() <= mostSteps;
        };
        const auto goes = [this](size_t place) { return m_isReordered || !m_isAfter(m_middle.before[place]); };
        const auto comes = [this](size_t place) { return m_isReordered || !m_isBefore(m_middle.after[place]); };
        // From the end, so that what is still to go is where it was.
        for (size_t end = m_middle.before.size(); end > 0;) {
            size_t first = end;
            while (first > 0 && goes(first - 1))
                --first;
            if (first < end && !add(Step::Remove, first, end))
                return false;
            end = first > 0 ? first - 1 : 0;
        }
        for (size_t first = 0; first < m_middle.after.size();) {
            size_t end = first;
            while (end < m_middle.after.size() && comes(end))
                ++end;
            if (end > first && !add(Step::Insert, first, end))
                return false;
            first = end + 1;
        }
        return true;
    }

private:
    Middle<ListKey> m_middle;
    Among m_isBefore;
    Among m_isAfter;
    bool m_isReordered = false;
};

} // namespace

GroupedRows::GroupedRows(AnnotationList list, QSet<QString> folded) : m_list(std::move(list)), m_folded(std::move(folded))
{
    layOut();
}

void GroupedRows::layOut()
{
    m_starts.clear();
    m_starts.reserve(static_cast<size_t>(m_list.groups.size()) + 1);
    int row = 0;
    for (int group = 0; group < m_list.groups.size(); ++group) {
        m_starts.push_back(row);
        row += m_list.isGrouped() ? 1 : 0;
        if (!m_list.isGrouped() || !isFolded(group))
            row += static_cast<int>(m_list.groups[group].count);
    }
    m_starts.push_back(row);
}

int GroupedRows::groupOf(int row) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end() - 1, row);
    return static_cast<int>(next - m_starts.begin()) - 1;
}

bool GroupedRows::isGroup(int row) const
{
    return m_list.isGrouped() && startOf(groupOf(row)) == row;
}

qint64 GroupedRows::placeOf(int row) const
{
    const int group = groupOf(row);
    const int within = row - startOf(group) - (m_list.isGrouped() ? 1 : 0);
    return m_list.groups[group].first + std::max(0, within);
}

int GroupedRows::groupRowsBefore(int row) const
{
    if (!m_list.isGrouped() || row <= 0)
        return 0;
    return groupOf(row - 1) + 1;
}

std::optional<std::vector<GroupedRows::Step>> GroupedRows::difference(const GroupedRows &before, const GroupedRows &after)
{
    if (before.m_list.grouping != after.m_list.grouping || before.m_folded != after.m_folded)
        return std::nullopt;
    const Middle<AnnotationGroup> middle = middleOf<AnnotationGroup>(before.m_list.groups, after.m_list.groups, sameGroup);
    if (middle.before.size() + middle.after.size() > mostGroups)
        return std::nullopt;

    std::vector<Step> steps;
    const auto rowsOf = [](const GroupedRows &rows, size_t group) {
        const AnnotationGroup &found = rows.m_list.groups[static_cast<qsizetype>(group)];
        const bool isShown = !rows.m_list.isGrouped() || !rows.m_folded.contains(found.key);
        return Keys(rows.m_list.keys.constData() + found.first, isShown ? static_cast<size_t>(found.count) : 0);
    };
    const int header = after.m_list.isGrouped() ? 1 : 0;
    const auto changeGroup = [&](size_t old, size_t now) {
        const GroupDifference rows(rowsOf(before, old), rowsOf(after, now));
        return rows.addSteps(static_cast<int>(now), after.m_starts[now] + header, steps);
    };
    const auto replaceGroups = [&](Step::Kind kind, const GroupedRows &rows, size_t count) {
        const int height = rows.m_starts[middle.begin + count] - rows.m_starts[middle.begin];
        if (count > 0)
            steps.push_back({kind, after.m_starts[middle.begin], height, static_cast<int>(middle.begin), static_cast<int>(count), 0});
    };
    // From the first group on: all above is as it will be.
    for (size_t group = 0; group < middle.begin; ++group) {
        if (!changeGroup(group, group))
            return std::nullopt;
    }
    replaceGroups(Step::Remove, before, middle.before.size());
    replaceGroups(Step::Insert, after, middle.after.size());
    for (size_t now = middle.begin + middle.after.size(); now < static_cast<size_t>(after.m_list.groups.size()); ++now) {
        if (!changeGroup(now - middle.after.size() + middle.before.size(), now))
            return std::nullopt;
    }
    return steps;
}

void GroupedRows::take(const Step &step, const GroupedRows &after)
{
    QList<AnnotationGroup> &groups = m_list.groups;
    QList<ListKey> &keys = m_list.keys;
    const qsizetype end = step.group + step.groups;
    if (step.kind == Step::Remove && step.groups > 0) {
        const qint64 first = groups[step.group].first;
        keys.remove(first, groups[end - 1].first + groups[end - 1].count - first);
        groups.remove(step.group, step.groups);
    } else if (step.kind == Step::Remove) {
        keys.remove(groups[step.group].first + step.place, step.count);
        groups[step.group].count -= step.count;
    } else {
        const AnnotationGroup &source = after.m_list.groups[step.group];
        qint64 from = source.first + step.place;
        qint64 count = step.count;
        qint64 to = step.groups > 0 || step.group >= groups.size() ? 0 : groups[step.group].first + step.place;
        if (step.groups > 0) {
            const AnnotationGroup &last = after.m_list.groups[end - 1];
            count = last.first + last.count - from;
            to = step.group < groups.size() ? groups[step.group].first : keys.size();
            for (qsizetype group = step.group; group < end; ++group)
                groups.insert(group, after.m_list.groups[group]);
        } else {
            groups[step.group].count += count;
        }
        keys.insert(to, count, ListKey());
        std::copy_n(after.m_list.keys.cbegin() + from, count, keys.begin() + to);
    }
    qint64 first = 0;
    for (AnnotationGroup &group : groups) {
        group.first = first;
        first += group.count;
    }
    layOut();
}

} // namespace randnotiz
