#pragma once

#include "domain/keptfolder.h"
#include "domain/result.h"

namespace randnotiz {

class Database;

/// The SQL of table `kept_folder`.
class KeptFolderRepository
{
public:
    explicit KeptFolderRepository(Database &database) : m_database(database) {}

    /// By path. One that a later version of the program keeps in a way that this one doesn't know is left out.
    Result<QList<KeptFolder>> list() const;
    /// A folder that is kept otherwise than before is not up to date.
    Result<KeptFolder> keep(const ExportRequest &request, BatchId batch) const;
    /// @returns whether it was there
    Result<bool> remove(const QString &folder) const;
    /// @returns whether it is kept in this way
    Result<bool> recordUpdate(const ExportRequest &request, qint64 change, qint64 now) const;

private:
    Database &m_database;
};

} // namespace randnotiz
