#pragma once

#include "domain/typedsearch.h"

#include <QString>

namespace randnotiz {

/// What to type for a search that differs from a typed one in some of its words: the same text with these words
/// exchanged, so that "last week" stays what it is. Where that would ask for something else, searchText() of it.
///
/// @param wanted       of the same shape as parseSearch(typed, surroundings).query, or any other
/// @param surroundings that `typed` is read in; its zone is that of dates
/// @param names        of fields, where they have to be written anew
QString withExchangedWords(QStringView typed, const SearchQuery &wanted, const SearchSurroundings &surroundings,
                           SearchNames names);

} // namespace randnotiz
