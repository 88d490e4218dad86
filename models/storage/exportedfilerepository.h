#pragma once

#include "domain/exportedfile.h"
#include "domain/result.h"

#include <optional>

namespace randnotiz {

class Database;

/// The SQL of table `exported_file`.
class ExportedFileRepository
{
public:
    explicit ExportedFileRepository(Database &database)
        : m_database(database)
    {
    }

    /// @param folder canonical path
    Result<QList<ExportedFile>> in(const QString &folder) const;
    /// packedBase() of one of them; nothing when it was never exported.
    Result<std::optional<QByteArray>> base(const QString &folder, ArticleId subject) const;
    /// Without a base only where there is one already.
    Result<void> record(const QString &folder, const ExportedBase &file, qint64 now, BatchId batch) const;

private:
    Database &m_database;
};

} // namespace randnotiz
