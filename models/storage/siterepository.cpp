#include "storage/siterepository.h"

#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<SitePreferences> SiteRepository::preferences(const QString &site) const
{
    Query query(m_database, u"SELECT shows_pictures, keeps_originals FROM site WHERE site = :site"_s);
    query.bind(u":site"_s, site);
    if (query.next())
        return SitePreferences{site, query.integer(0) != 0, query.integer(1) != 0};
    if (!query.ok())
        return query.error();
    return SitePreferences{.site = site};
}

Result<void> SiteRepository::set(const SitePreferences &preferences, BatchId batch) const
{
    if (preferences == SitePreferences{.site = preferences.site}) {
        Query query(m_database, u"DELETE FROM site WHERE site = :site"_s);
        query.bind(u":site"_s, preferences.site);
        return query.exec();
    }
    Query query(m_database, u"INSERT OR REPLACE INTO site (site, shows_pictures, keeps_originals, batch)"
                            " VALUES (:site, :pictures, :originals, :batch)"_s);
    query.bind(u":site"_s, preferences.site);
    query.bind(u":pictures"_s, qint64(preferences.showsPictures));
    query.bind(u":originals"_s, qint64(preferences.keepsOriginals));
    query.bind(u":batch"_s, batch);
    return query.exec();
}

} // namespace randnotiz
