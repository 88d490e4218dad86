#pragma once

#include "domain/typedsearch.h"

#include <QString>

namespace randnotiz {

/// What is to be said of a place of a typed search, in one sentence without mark-up.
QString searchHintText(const SearchHint &hint, QStringView typed);

} // namespace randnotiz
