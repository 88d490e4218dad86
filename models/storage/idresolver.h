#pragma once

#include "domain/result.h"
#include "domain/tag.h"

namespace randnotiz {

class Database;

/// What an id, or a unique prefix of 8 or more characters of one, names: an article or an annotation, in the trash
/// too. Either case. InvalidInput for what can't begin an id, NotFound, Ambiguous.
Result<Taggable> resolveId(Database &database, const QString &idOrPrefix);

} // namespace randnotiz
