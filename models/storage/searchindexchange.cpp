#include "storage/searchindex.h"
#include "storage/writecontext.h"

namespace randnotiz {

Result<SearchIndexProgress> apply(const MakeSearchIndex &change, WriteContext &context)
{
    SearchIndex index(context.database);
    if (change.anew) {
        if (const auto emptied = index.clear(); !emptied)
            return emptied.error();
    }
    const auto rows = index.addMissing();
    if (!rows)
        return rows.error();
    if (*rows > 0)
        return SearchIndexProgress{*rows, true};
    const auto more = index.merge(index.isNewlyComplete());
    if (!more)
        return more.error();
    return SearchIndexProgress{0, *more};
}

} // namespace randnotiz
