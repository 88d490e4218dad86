#include "storage/exportedfilerepository.h"

#include "storage/query.h"
#include "storage/writecontext.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<QList<ExportedFile>> ExportedFileRepository::in(const QString &folder) const
{
    Query query(m_database, u"SELECT subject, path, rendered_hash, stamp, file_size, file_modified FROM exported_file"
                            " WHERE folder = :folder"_s);
    query.bind(u":folder"_s, folder);
    QList<ExportedFile> files;
    while (query.next())
        files += ExportedFile{query.id<ArticleId>(0), query.text(1), query.text(2), query.text(3), query.integer(4),
                              query.integer(5)};
    if (!query.ok())
        return query.error();
    return files;
}

Result<std::optional<QByteArray>> ExportedFileRepository::base(const QString &folder, ArticleId subject) const
{
    Query query(m_database, u"SELECT base FROM exported_file WHERE folder = :folder AND subject = :subject"_s);
    query.bind(u":folder"_s, folder);
    query.bind(u":subject"_s, subject);
    if (query.next())
        return std::optional(query.bytes(0));
    if (!query.ok())
        return query.error();
    return std::optional<QByteArray>();
}

Result<void> ExportedFileRepository::record(const QString &folder, const ExportedBase &file, qint64 now, BatchId batch) const
{
    const QString insertion =
        u"INSERT INTO exported_file"
        " (folder, subject, path, base, rendered_hash, stamp, file_size, file_modified, exported_at, batch)"
        " VALUES (:folder, :subject, :path, :base, :rendered, :stamp, :size, :modified, :now, :batch)"
        " ON CONFLICT (folder, subject) DO UPDATE SET path = excluded.path, base = excluded.base,"
        " rendered_hash = excluded.rendered_hash, stamp = excluded.stamp, file_size = excluded.file_size,"
        " file_modified = excluded.file_modified, exported_at = excluded.exported_at, batch = excluded.batch"_s;
    const QString update =
        u"UPDATE exported_file SET path = :path, rendered_hash = :rendered, stamp = :stamp, file_size = :size,"
        " file_modified = :modified, exported_at = :now, batch = :batch WHERE folder = :folder AND subject = :subject"_s;
    Query query(m_database, file.base ? insertion : update);
    query.bind(u":folder"_s, folder);
    query.bind(u":subject"_s, file.file.subject);
    query.bind(u":path"_s, file.file.path);
    if (file.base)
        query.bind(u":base"_s, *file.base);
    query.bind(u":rendered"_s, file.file.renderedHash);
    query.bind(u":stamp"_s, file.file.stamp);
    query.bind(u":size"_s, file.file.size);
    query.bind(u":modified"_s, file.file.modifiedNs);
    query.bind(u":now"_s, now);
    query.bind(u":batch"_s, batch);
    return query.exec();
}

Result<qint64> apply(const RecordExports &change, WriteContext &context)
{
    const ExportedFileRepository files(context.database);
    for (const ExportedBase &file : change.files) {
        if (const auto done = files.record(change.folder, file, context.now, context.batch); !done)
            return done.error();
    }
    return change.files.size();
}

} // namespace randnotiz
