#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
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

/// What `read` finds of rows that `ids` name, in parts; each part in the order that `read` gives it.
/// @param read (condition, bind) -> Result<QList<T>>, as the repositories have it
template <typename T, typename Id, typename Read>
Result<QList<T>> readListed(const QString &column, const QList<Id> &ids, Read &&read)
{
    QStringList uuids;
    uuids.reserve(ids.size());
    for (const Id &id : ids)
        uuids += id.toString();
    QList<T> all;
    std::optional<Error> error;
    inParts(uuids.size(), [&](qsizetype begin, qsizetype length) {
        const QStringList part = uuids.sliced(begin, length);
        Result<QList<T>> found = read(inList(column, length), [&part](Query &query) { bindList(query, part); });
        if (found)
            all += std::move(*found);
        else
            error = found.error();
        return found.ok();
    });
    if (error)
        return *error;
    return all;
}

/// Ids of the tag of this name and of those below it, outside the trash; bind its values with bindTagTree().
QString tagTreeSelect();
void bindTagTree(Query &query, const QString &tag);

} // namespace randnotiz
