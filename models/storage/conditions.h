#pragma once

#include <QList>
#include <QString>

#include <utility>

/// Pieces of SQL that several repositories put into their WHERE clauses.
namespace randnotiz {

class Query;

/// `expression IN (…)` with a placeholder for each of `count` values; bind them with bindList().
QString inList(const QString &expression, qsizetype count);
void bindList(Query &query, const QStringList &values);

/// How many values a list should hold at most; longer ones are asked for in parts.
inline constexpr qsizetype listPart = 500;

/// Calls `part(begin, length)` for parts of at most listPart until one answers false.
template <typename Part>
bool inParts(qsizetype size, Part &&part)
{
    for (qsizetype begin = 0; begin < size; begin += listPart) {
        if (!part(begin, qMin(listPart, size - begin)))
            return false;
    }
    return true;
}

/// Ids of the tag of this name and of those below it, outside the trash; bind its values with bindTagTree().
QString tagTreeSelect();
void bindTagTree(Query &query, const QString &tag);

} // namespace randnotiz
