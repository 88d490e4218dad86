#pragma once

#include "domain/searchquery.h"

#include <QString>

namespace randnotiz {

/// The tree in one line: `&(a -(|(b c)) title:exact[d e])`. Words in any form stand for themselves; times are as they are
/// written in UTC.
QString dumped(const SearchQuery &query);

} // namespace randnotiz
