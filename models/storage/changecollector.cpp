#include "storage/changecollector.h"

#include <algorithm>

namespace randnotiz {

template <typename T>
QList<T> ChangeCollector::Ordered<T>::values() const
{
    QList<std::pair<qint64, T>> placed;
    placed.reserve(m_places.size());
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it)
        placed.emplace_back(it.value(), it.key());
    std::ranges::sort(placed, {}, [](const auto &entry) { return entry.first; });

    QList<T> values;
    values.reserve(placed.size());
    for (const auto &[place, value] : placed)
        values += value;
    return values;
}

void ChangeCollector::add(const ChangeSet &next)
{
    m_isEmpty = m_isEmpty && next.isEmpty();
    for (const ArticleId &id : next.articlesAdded) {
        if (m_removed.remove(id))
            m_changed.insert(id);
        else
            m_added.insert(id);
    }
    for (const ArticleId &id : next.articlesChanged)
        m_changed.insert(id);
    for (const ArticleId &id : next.articlesRevised)
        m_revised.insert(id);
    for (const ArticleId &id : next.articlesRemoved) {
        m_changed.remove(id);
        m_revised.remove(id);
        if (!m_added.remove(id))
            m_removed.insert(id);
    }
    for (const auto &annotation : next.annotationsChanged)
        m_annotations.insert(annotation);
    m_tags = m_tags || next.tags;
    m_colours = m_colours || next.colours;
    m_trash = m_trash || next.trash;
    m_savedSearches = m_savedSearches || next.savedSearches;
}

ChangeSet ChangeCollector::take()
{
    ChangeSet all;
    all.articlesAdded = m_added.values();
    all.articlesChanged = m_changed.values();
    all.articlesRevised = m_revised.values();
    all.articlesRemoved = m_removed.values();
    all.annotationsChanged = m_annotations.values();
    all.tags = m_tags;
    all.colours = m_colours;
    all.trash = m_trash;
    all.savedSearches = m_savedSearches;
    *this = ChangeCollector();
    return all;
}

} // namespace randnotiz
