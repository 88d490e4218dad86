#pragma once

#include "session/articlesession.h"

#include <QSet>

#include <optional>

namespace randnotiz {

/// The annotations of an open article in reading order (see precedes()), one for each id.
class PassageList
{
public:
    const QList<MarkedPassage> &all() const { return m_passages; }
    /// Replaces everything.
    void reset(const QList<Annotation> &annotations, const OffsetMap &offsets);

    /// @returns nullptr when there is none
    const MarkedPassage *find(AnnotationId id) const;
    /// Puts an annotation at its place, in the stead of one with the same id.
    void put(const Annotation &annotation, const OffsetMap &offsets, SaveState save = SaveState::Saved);
    bool take(AnnotationId id);

    struct Difference
    {
        AnnotationId id;
        std::optional<Annotation> before; ///< none: it is new
        std::optional<Annotation> after;  ///< none: it is gone
    };
    /// Puts what was `found` in the stead of all that was `asked` for, in one pass; what differs from before.
    QList<Difference> update(const QSet<AnnotationId> &asked, const QList<Annotation> &found,
                             const OffsetMap &offsets);

private:
    QList<MarkedPassage> m_passages;
};

} // namespace randnotiz
