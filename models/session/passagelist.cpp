#include "session/passagelist.h"

#include "text/offsets.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

namespace {

MarkedPassage passageOf(const Annotation &annotation, const OffsetMap &offsets, SaveState save)
{
    const bool orphan = annotation.anchorState == AnchorState::Orphan;
    return {annotation, orphan ? TextRange{} : offsets.toRange(annotation.anchor), save};
}

bool stands(const MarkedPassage &a, const MarkedPassage &b)
{
    return precedes(a.annotation, b.annotation);
}

} // namespace

void PassageList::reset(const QList<Annotation> &annotations, const OffsetMap &offsets)
{
    m_passages.clear();
    m_passages.reserve(annotations.size());
    for (const Annotation &annotation : annotations)
        m_passages += passageOf(annotation, offsets, SaveState::Saved);
    std::ranges::sort(m_passages, stands);
}

const MarkedPassage *PassageList::find(AnnotationId id) const
{
    const auto found =
        std::ranges::find(m_passages, id, [](const MarkedPassage &p) { return p.annotation.id; });
    return found == m_passages.end() ? nullptr : &*found;
}

void PassageList::put(const Annotation &annotation, const OffsetMap &offsets, SaveState save)
{
    take(annotation.id);
    const MarkedPassage passage = passageOf(annotation, offsets, save);
    m_passages.insert(std::ranges::upper_bound(m_passages, passage, stands), passage);
}

bool PassageList::take(AnnotationId id)
{
    return m_passages.removeIf([id](const MarkedPassage &p) { return p.annotation.id == id; }) > 0;
}

QList<PassageList::Difference> PassageList::update(const QSet<AnnotationId> &asked,
                                                   const QList<Annotation> &found, const OffsetMap &offsets)
{
    QHash<AnnotationId, Difference> differences;
    QList<MarkedPassage> kept;
    kept.reserve(m_passages.size() + found.size());
    for (const MarkedPassage &passage : std::as_const(m_passages)) {
        const AnnotationId id = passage.annotation.id;
        if (asked.contains(id))
            differences.insert(id, {id, passage.annotation, {}});
        else
            kept += passage;
    }
    for (const Annotation &annotation : found) {
        kept += passageOf(annotation, offsets, SaveState::Saved);
        Difference &difference = differences[annotation.id];
        difference.id = annotation.id;
        difference.after = annotation;
    }
    std::ranges::sort(kept, stands);
    m_passages = std::move(kept);
    differences.removeIf([](const auto &entry) { return entry.value().before == entry.value().after; });
    return differences.values();
}

} // namespace randnotiz
