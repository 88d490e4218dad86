#pragma once

#include "domain/result.h"
#include "text/searchlanguage.h"

#include <set>

namespace randnotiz {

class Database;

/// The languages that a library's articles are in, by an index: a few steps however many articles there are.
Result<std::set<SearchLanguage>> searchLanguages(Database &database);

} // namespace randnotiz
