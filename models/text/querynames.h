#pragma once

#include "domain/typedsearch.h"

#include <QStringView>

#include <optional>
#include <span>

/// The names of the query language, English and German. Both are always read, whatever their case, with umlauts or
/// "ae" for "ä"; which of them are written is the caller's choice.
namespace randnotiz {

/// What is: and has: ask for.
enum class SearchProperty : quint8 { Unread, Reading, Done, Annotated, Orphaned, Noted, Tagged };

/// One name of a value; `value` is a Colour, ReadingState, SearchProperty or QLocale::Language, as the field says.
struct SearchValueName
{
    int value = 0;
    QStringView name;
    SearchNames names = SearchNames::English;
    bool isOffered = true; ///< or only understood
};

/// The field of this name; None when there is none.
SearchKey searchKey(QStringView name);
/// The name to write; of Property, the one of `is:`.
QString searchKeyName(SearchKey key, SearchNames names);
/// The name of a field that `name` is at most two letters away from; empty when none is.
QString similarSearchKeyName(QStringView name);
/// All names of fields to offer, without their colons.
QStringList searchKeyNames(SearchNames names);
/// Whether words are looked for in the field, and not a condition read.
bool isTextKey(SearchKey key);
/// Where words of a text field, or of Tag, are looked for.
SearchField searchField(SearchKey key);

/// Of Colour, State, Property and Language; of other fields there are none.
std::span<const SearchValueName> searchValueNames(SearchKey key);
/// The name to write for a value of searchValueNames().
QString searchValueName(SearchKey key, int value, SearchNames names);

struct FoundValue
{
    std::optional<int> value;
    bool isUnfinished = false; ///< the beginning of several names
};
/// The value of this name, or of the only one that begins so.
FoundValue findSearchValue(SearchKey key, QStringView name);

/// What names are compared by. Empty for text longer than any name.
QString foldedSearchName(QStringView name);

} // namespace randnotiz
