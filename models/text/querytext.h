#pragma once

#include "domain/typedsearch.h"

#include <QString>

class QTimeZone;

namespace randnotiz {

/// A search as it could have been typed: parseSearch() of the result makes the same tree again
/// (brackets are written where they make things clear, so only up to half of maxSearchDepth levels).
///
/// Dates that were relative ("last week") have become days, so what is kept for later is what was typed and not this.
///
/// @param query what parseSearch() made. In trees made otherwise, words can be lost that the language has no way to ask
///              for (several inflected words one behind the other); conditions never are.
/// @param zone  of the dates: the one that `query` was parsed in
QString searchText(const SearchQuery &query, SearchNames names, const QTimeZone &zone);

/// A value of a field as it is typed: in quotation marks where it has to be.
QString quotedSearchValue(const QString &value);

} // namespace randnotiz
