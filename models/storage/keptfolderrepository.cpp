#include "storage/keptfolderrepository.h"

#include "domain/exportrequestjson.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<QList<KeptFolder>> KeptFolderRepository::list() const
{
    Query query(m_database, u"SELECT folder, request, change, updated_at FROM kept_folder ORDER BY folder"_s);
    QList<KeptFolder> folders;
    while (query.next()) {
        std::optional<ExportRequest> request = exportRequestFromJson(query.text(1).toUtf8());
        if (!request)
            continue;
        request->folder = query.text(0);
        folders += KeptFolder{*request, query.integer(2), query.integer(3)};
    }
    if (!query.ok())
        return query.error();
    return folders;
}

Result<KeptFolder> KeptFolderRepository::keep(const ExportRequest &request, BatchId batch) const
{
    Query query(m_database,
                u"INSERT INTO kept_folder (folder, request, change, updated_at, batch) VALUES (:folder, :request, 0, 0, :batch)"
                " ON CONFLICT (folder) DO UPDATE SET request = excluded.request, change = 0, batch = excluded.batch"
                " WHERE request <> excluded.request"_s);
    query.bind(u":folder"_s, request.folder);
    query.bind(u":request"_s, QString::fromUtf8(toJson(request)));
    query.bind(u":batch"_s, batch);
    if (const auto done = query.exec(); !done)
        return done.error();
    Query stored(m_database, u"SELECT change, updated_at FROM kept_folder WHERE folder = :folder"_s);
    stored.bind(u":folder"_s, request.folder);
    if (!stored.next())
        return stored.ok() ? Error{Error::StorageFailed, request.folder, u"not there"_s} : stored.error();
    return KeptFolder{request, stored.integer(0), stored.integer(1)};
}

Result<bool> KeptFolderRepository::remove(const QString &folder) const
{
    Query query(m_database, u"DELETE FROM kept_folder WHERE folder = :folder"_s);
    query.bind(u":folder"_s, folder);
    if (const auto done = query.exec(); !done)
        return done.error();
    return query.changedRows() > 0;
}

Result<bool> KeptFolderRepository::recordUpdate(const ExportRequest &request, qint64 change, qint64 now) const
{
    Query query(m_database, u"UPDATE kept_folder SET change = :change, updated_at = :now"
                            " WHERE folder = :folder AND request = :request"_s);
    query.bind(u":change"_s, change);
    query.bind(u":now"_s, now);
    query.bind(u":folder"_s, request.folder);
    query.bind(u":request"_s, QString::fromUtf8(toJson(request)));
    if (const auto done = query.exec(); !done)
        return done.error();
    return query.changedRows() > 0;
}

} // namespace randnotiz
