#pragma once

#include "domain/changes.h"

#include <QHash>
#include <QSet>

namespace randnotiz {

/// Makes one ChangeSet of many that followed each other: each id once, and only what is true in the end
/// (an article that was added and went into the trash before anybody heard of it is not told).
class ChangeCollector
{
public:
    void add(const ChangeSet &next);
    bool isEmpty() const { return m_isEmpty; }
    /// What was collected, in the order in which it came; starts anew.
    ChangeSet take();

private:
    /// A set that remembers the order of its members.
    template <typename T>
    class Ordered
    {
    public:
        void insert(const T &value)
        {
            if (!m_places.contains(value))
                m_places.insert(value, m_next++);
        }
        bool remove(const T &value) { return m_places.remove(value) > 0; }
        QList<T> values() const;

    private:
        QHash<T, qint64> m_places;
        qint64 m_next = 0;
    };

    Ordered<ArticleId> m_added;
    Ordered<ArticleId> m_changed;
    Ordered<ArticleId> m_revised;
    Ordered<ArticleId> m_removed;
    Ordered<std::pair<ArticleId, AnnotationId>> m_annotations;
    bool m_tags = false;
    bool m_colours = false;
    bool m_trash = false;
    bool m_savedSearches = false;
    bool m_isEmpty = true;
};

} // namespace randnotiz
