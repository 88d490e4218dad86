#pragma once

#include <QHashFunctions>

namespace randnotiz {

/// `id INTEGER PRIMARY KEY` of one table; a type of its own for each, as ids are. Never leaves storage.
template <typename Kind>
struct Row
{
    qint64 number = 0; ///< 0: none

    friend bool operator==(const Row &, const Row &) = default;
    friend size_t qHash(Row row, size_t seed = 0) { return ::qHash(row.number, seed); }
};

using ArticleRow = Row<struct ArticleTable>;
using RevisionRow = Row<struct RevisionTable>;
using AnnotationRow = Row<struct AnnotationTable>;
using TagRow = Row<struct TagTable>;

} // namespace randnotiz
