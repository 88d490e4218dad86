#pragma once

#include "domain/result.h"
#include "domain/searchquery.h"
#include "storage/searchnumbers.h"
#include "storage/searchrows.h"

namespace randnotiz {

class Database;

/// The rows of articles, or of annotations as search_note numbers them, that are outside the trash and meet a condition.
Result<RowSet> rowsThatMeet(Database &database, SearchTable table, const SearchCondition &condition);
/// All that are outside the trash.
Result<RowSet> allRows(Database &database, SearchTable table);

} // namespace randnotiz
