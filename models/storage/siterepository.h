#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "domain/sitepreferences.h"

namespace randnotiz {

class Database;

/// The SQL of table `site`.
class SiteRepository
{
public:
    explicit SiteRepository(Database &database)
        : m_database(database)
    {
    }

    /// The defaults for a site of which the reader wants nothing else.
    Result<SitePreferences> preferences(const QString &site) const;
    Result<void> set(const SitePreferences &preferences, BatchId batch) const;

private:
    Database &m_database;
};

} // namespace randnotiz
