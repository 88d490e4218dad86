#include "storage/savedsearchrepository.h"
#include "storage/writecontext.h"

namespace randnotiz {

namespace {

Error conflict(const SavedSearch &search)
{
    return {Error::Conflict, search.name, QStringLiteral("the saved search is another one by now")};
}

Result<void> checkPresent(const SavedSearchRepository &searches, const SavedSearch &expected)
{
    const Result<SavedSearch> present = searches.savedSearch(expected.id);
    if (!present)
        return present.error().code == Error::NotFound ? conflict(expected) : present.error();
    if (*present != expected)
        return conflict(expected);
    return {};
}

Result<void> checkWanted(const SavedSearchRepository &searches, const SavedSearch &wanted)
{
    if (wanted.id.isNull() || wanted.name.isEmpty() || wanted.name != wanted.name.trimmed() || wanted.text.trimmed().isEmpty())
        return Error{Error::InvalidInput, wanted.name, QStringLiteral("a saved search needs a name and a text")};
    const Result<bool> taken = searches.isNameTaken(wanted.name, wanted.id);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{Error::NameTaken, wanted.name, {}};
    return {};
}

} // namespace

Result<SavedSearchId> apply(const ChangeSavedSearch &change, WriteContext &context)
{
    const SavedSearchRepository searches(context.database);
    if (!change.before && !change.after)
        return Error{Error::InvalidInput, {}, QStringLiteral("a change of nothing")};
    if (change.before && change.after && change.before->id != change.after->id)
        return Error{Error::InvalidInput, change.after->name, QStringLiteral("two saved searches at once")};
    if (change.before) {
        if (const auto same = checkPresent(searches, *change.before); !same)
            return same.error();
    } else if (searches.savedSearch(change.after->id)) {
        return conflict(*change.after);
    }
    if (change.after) {
        if (const auto wanted = checkWanted(searches, *change.after); !wanted)
            return wanted.error();
    }
    const auto done = !change.after    ? searches.remove(change.before->id)
                      : !change.before ? searches.insert(*change.after, context.now, context.batch)
                                       : searches.update(*change.after, context.batch);
    if (!done)
        return done.error();
    context.changes.savedSearches = true;
    return change.after ? change.after->id : change.before->id;
}

} // namespace randnotiz
