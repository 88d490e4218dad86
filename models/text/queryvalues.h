#pragma once

#include "domain/typedsearch.h"

#include <QStringView>

#include <optional>

namespace randnotiz {

/// What the value of a field means.
struct QueryValue
{
    std::optional<SearchCondition> condition;  ///< none: it means nothing
    std::optional<SearchHint::Code> hint = {}; ///< what is to be said of it
    QString suggestion = {};                   ///< of RegionIgnored
};

/// The condition that `value` states for `key`, which is none of the text fields. Never fails: see QueryValue.
QueryValue readQueryValue(SearchKey key, QStringView value, const SearchSurroundings &surroundings);

} // namespace randnotiz
