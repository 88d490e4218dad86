#include "library/sites.h"

#include "library/readerpool.h"
#include "storage/siterepository.h"

namespace randnotiz {

Result<SitePreferences> Sites::preferences(const QString &site) const
{
    return m_readers.read([&](Database &database) { return SiteRepository(database).preferences(site); });
}

} // namespace randnotiz
