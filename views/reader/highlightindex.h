#pragma once

#include "session/articlesession.h"

#include <QList>

namespace randnotiz {

/// The highlights of an article by place: finds those in a stretch of text in O(log n + found), where
/// long highlights that begin far above count too.
class HighlightIndex
{
public:
    struct Entry
    {
        TextRange range; ///< UTF-16
        AnnotationId id;
        Colour colour = Colour::Yellow;
        bool saving = false;
        bool hasNote = false;
        bool isReworded = false;
        int lane = 0; ///< 0 upwards; overlapping entries have different ones
    };

    HighlightIndex() = default;
    /// @param passages in reading order; orphans are left out
    explicit HighlightIndex(const QList<MarkedPassage> &passages);

    /// Entries that share at least one character with `range`, in reading order.
    QList<Entry> in(TextRange range) const;
    /// Entries that hold the character at `offset`, in reading order.
    QList<Entry> at(qsizetype offset) const { return in({offset, offset + 1}); }

    const QList<Entry> &all() const { return m_entries; }

private:
    void assignLanes();

    QList<Entry> m_entries;
    QList<qsizetype> m_maxEnd; ///< the largest end of the entries up to this one
};

} // namespace randnotiz
