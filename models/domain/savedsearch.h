#pragma once

#include "domain/ids.h"
#include "domain/searchquery.h"

#include <QString>

#include <optional>

namespace randnotiz {

using SavedSearchId = Id<struct SavedSearchKind>;

/// A search that the reader keeps under a name.
struct SavedSearch
{
    SavedSearchId id;
    QString name; ///< trimmed, not empty; no two differ in case alone
    QString text; ///< as it was typed, so that "last week" stays last week
    SearchScope scope = SearchScope::Everything;
    SearchOrder order = SearchOrder::Relevance;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// Makes, changes or deletes a saved search; the same with both turned round takes it back.
/// Errors: Conflict when the library doesn't hold it as it is in `before`; NameTaken (subject: the name); InvalidInput.
struct ChangeSavedSearch
{
    using Outcome = SavedSearchId;
    std::optional<SavedSearch> before; ///< nothing: it is a new one
    std::optional<SavedSearch> after;  ///< nothing: it goes
};

} // namespace randnotiz
