#pragma once

#include "domain/typedsearch.h"

#include <QStringView>

namespace randnotiz {

/// Makes candidates for going on typing from a vocabulary, which it prepares once. Copies are cheap; thread-safe.
class QueryCompletion
{
public:
    /// @param names whose names of fields and values are offered; values of the other language only where they are typed
    QueryCompletion(SearchVocabulary vocabulary, SearchNames names);

    /// What may stand at `cursor` (UTF-16, in [0, typed.size()]): fields that begin like the word there, or the values of
    /// the field before it, also within its brackets and in an open phrase. Values begin like what is typed, or a word or
    /// level of theirs does; without regard to case and accents; those that begin so first, each lot by name.
    ///
    /// Nothing where nothing is to be said: at the beginning of a word, and where the one candidate is there already.
    SearchCompletion complete(QStringView typed, qsizetype cursor) const;

private:
    struct Value
    {
        QString label;
        QString folded;
        Colour colour{};
        bool isOffered = true; ///< before anything is typed
    };

    const QList<Value> &values(SearchKey key) const;
    void addNamed(SearchKey key, SearchNames names);

    SearchNames m_names;
    QMap<SearchKey, QList<Value>> m_values; ///< by folded name
    QList<Value> m_fields;
};

} // namespace randnotiz
