#pragma once

#include "domain/result.h"
#include "domain/savedsearch.h"

#include <QList>

namespace randnotiz {

class Database;

/// The SQL of table `saved_search`.
class SavedSearchRepository
{
public:
    explicit SavedSearchRepository(Database &database) : m_database(database) {}

    /// Oldest first.
    Result<QList<SavedSearch>> list() const;
    /// NotFound.
    Result<SavedSearch> savedSearch(SavedSearchId id) const;
    /// Whether another one has this name, whatever its case.
    Result<bool> isNameTaken(const QString &name, SavedSearchId exceptFor) const;

    Result<void> insert(const SavedSearch &search, qint64 now, BatchId batch) const;
    Result<void> update(const SavedSearch &search, BatchId batch) const;
    Result<void> remove(SavedSearchId id) const;

private:
    Database &m_database;
};

} // namespace randnotiz
