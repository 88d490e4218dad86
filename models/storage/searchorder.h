#pragma once

#include "domain/result.h"
#include "domain/searchquery.h"

#include <utility>
#include <vector>

namespace randnotiz {

class Database;

/// A hit before anybody asks for its id.
struct RankedRow
{
    bool isAnnotation = false;
    qint64 row = 0; ///< of article or annotation
    double score = 0;
    bool isSpread = false; ///< an article that has the words only together with its annotations

    /// Articles come before annotations, each by their rows.
    auto place() const { return std::pair(isAnnotation, row); }
};

/// Puts the best `needed` in front, in their order; the rest in none. Those that are spread stand behind all others.
void orderByScore(std::vector<RankedRow> &found, size_t needed);

/// By when they were added, or made.
Result<void> orderByTime(Database &database, bool newestFirst, std::vector<RankedRow> &found);

/// By the titles as the locale sorts them, annotations right behind their article.
Result<void> orderByTitle(Database &database, const QString &locale, std::vector<RankedRow> &found);

} // namespace randnotiz
