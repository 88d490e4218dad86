#include "storage/searchorder.h"

#include "storage/database.h"
#include "storage/query.h"
#include "text/collation.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What is sorted by, for the rows of one kind that were found.
using Keys = std::unordered_map<qint64, qint64>;

/// @param sql all rows of the kind with their keys: one walk over a table costs less than a search for each row
Result<Keys> keysOf(Database &database, const std::vector<RankedRow> &found, bool ofAnnotations, const QString &sql)
{
    Keys keys;
    for (const RankedRow &row : found) {
        if (row.isAnnotation == ofAnnotations)
            keys.emplace(row.row, 0);
    }
    if (keys.empty())
        return keys;
    Query query(database, sql);
    while (query.next()) {
        if (const auto key = keys.find(query.integer(0)); key != keys.end())
            key->second = query.integer(1);
    }
    if (!query.ok())
        return query.error();
    return keys;
}

/// The places of articles in the order of their titles, by their rows.
Result<Keys> placesOfTitles(Database &database, const QString &locale, const Keys &wanted)
{
    const Collator collator(locale);
    std::vector<std::pair<QByteArray, qint64>> titles;
    Query query(database, u"SELECT id, title FROM article"_s);
    while (query.next()) {
        if (wanted.contains(query.integer(0)))
            titles.emplace_back(collator.sortKey(query.text(1)), query.integer(0));
    }
    if (!query.ok())
        return query.error();
    std::ranges::sort(titles);
    Keys places;
    for (const auto &[title, row] : titles)
        places.emplace(row, static_cast<qint64>(places.size()));
    return places;
}

} // namespace

void orderByScore(std::vector<RankedRow> &found, size_t needed)
{
    const auto isBetter = [](const RankedRow &a, const RankedRow &b) {
        if (a.isSpread != b.isSpread)
            return b.isSpread;
        return a.score != b.score ? a.score > b.score : a.place() < b.place();
    };
    needed = std::min(needed, found.size());
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(needed);
    if (needed < found.size())
        std::nth_element(found.begin(), end, found.end(), isBetter);
    std::sort(found.begin(), end, isBetter);
}

Result<void> orderByTime(Database &database, bool newestFirst, std::vector<RankedRow> &found)
{
    const auto added = keysOf(database, found, false, u"SELECT id, added_at FROM article"_s);
    if (!added)
        return added.error();
    const auto made = keysOf(database, found, true, u"SELECT id, created_at FROM annotation"_s);
    if (!made)
        return made.error();
    std::ranges::sort(found, {}, [&](const RankedRow &row) {
        const qint64 time = (row.isAnnotation ? *made : *added).at(row.row);
        return std::tuple(newestFirst ? -time : time, row.isAnnotation, row.row);
    });
    return {};
}

Result<void> orderByTitle(Database &database, const QString &locale, std::vector<RankedRow> &found)
{
    const auto articleOf = keysOf(database, found, true, u"SELECT id, article_id FROM annotation"_s);
    if (!articleOf)
        return articleOf.error();
    Keys articles;
    for (const RankedRow &row : found)
        articles.emplace(row.isAnnotation ? articleOf->at(row.row) : row.row, 0);
    const auto places = placesOfTitles(database, locale, articles);
    if (!places)
        return places.error();
    std::ranges::sort(found, {}, [&](const RankedRow &row) {
        const auto place = places->find(row.isAnnotation ? articleOf->at(row.row) : row.row);
        return std::tuple(place == places->end() ? -1 : place->second, row.isAnnotation, row.row);
    });
    return {};
}

} // namespace randnotiz
