#pragma once

#include "domain/result.h"

namespace randnotiz {

class Database;

/// What a library holds outside the trash.
struct ContentCounts
{
    qint64 articles = 0;
    qint64 annotations = 0; ///< without those of articles in the trash
};

/// Also of libraries of an older schema.
Result<ContentCounts> contentCounts(Database &database);

} // namespace randnotiz
