#pragma once

#include "domain/annotationlist.h"

#include <QSet>

#include <optional>
#include <vector>

namespace randnotiz {

/// A list laid out in the rows of a view: each group under a row of its own, unless it is folded. What is not grouped has
/// no such rows. Every question takes time with the logarithm of the number of groups at most.
class GroupedRows
{
public:
    GroupedRows() = default;
    /// @param folded keys of groups of which only the group's own row is there
    GroupedRows(AnnotationList list, QSet<QString> folded);

    const AnnotationList &list() const { return m_list; }
    const QSet<QString> &folded() const { return m_folded; }
    int size() const { return m_starts.back(); }

    /// @param row in [0, size())
    bool isGroup(int row) const;
    /// In list().groups. @param row in [0, size())
    int groupOf(int row) const;
    /// @param row in [0, size()), of a group's row, too: then the group's first one
    qint64 placeOf(int row) const;
    ListKey keyOf(int row) const { return m_list.keys[placeOf(row)]; }
    /// Rows of groups above `row`, in [0, size()].
    int groupRowsBefore(int row) const;
    /// The row that a group begins at.
    int startOf(int group) const { return m_starts[static_cast<size_t>(group)]; }
    bool isFolded(int group) const { return m_folded.contains(m_list.groups[group].key); }

    /// One of what makes one of two layouts, folded alike, the other: some rows of a group, or whole groups.
    struct Step
    {
        enum Kind : quint8 { Remove, Insert } kind = Remove;
        int row = 0;   ///< the first one, as the rows are when the step's turn comes; likewise `group`
        int count = 0; ///< of rows
        int group = 0;
        int groups = 0;   ///< 0: rows of one group
        qint64 place = 0; ///< of the first row within the group

        friend bool operator==(const Step &, const Step &) = default;
    };
    /// Nothing where so much differs, or in so many places, that a view had better begin anew.
    static std::optional<std::vector<Step>> difference(const GroupedRows &before, const GroupedRows &after);
    /// Takes one step of the difference. Takes time with the number of rows: a millisecond for a million.
    void take(const Step &step, const GroupedRows &after);

private:
    void layOut();

    AnnotationList m_list;
    QSet<QString> m_folded;
    std::vector<int> m_starts{0}; ///< of each group, and the end
};

} // namespace randnotiz
