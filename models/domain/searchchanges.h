#pragma once

#include <QtGlobal>

/// Changes of the search index: a part of domain/changes.h.
namespace randnotiz {

struct SearchIndexProgress
{
    qint64 rows = 0; ///< of articles, annotations and notes that were looked at
    bool more = false;
};

/// Goes on making the search index where it is incomplete, by a few rows, then merges what many small changes left
/// behind: again and again until there is no more.
struct MakeSearchIndex
{
    using Outcome = SearchIndexProgress;
    bool anew = false; ///< empties it first
};

} // namespace randnotiz
