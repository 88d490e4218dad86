#include "library/savedsearches.h"

#include "library/readerpool.h"
#include "storage/savedsearchrepository.h"

namespace randnotiz {

Result<QList<SavedSearch>> SavedSearches::list() const
{
    return m_readers.read([](Database &database) { return SavedSearchRepository(database).list(); });
}

} // namespace randnotiz
