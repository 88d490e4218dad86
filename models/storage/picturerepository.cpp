#include "storage/picturerepository.h"

#include "storage/conditions.h"
#include "storage/query.h"

#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<Picture> PictureRepository::at(const QString &address) const
{
    Query query(m_database, u"SELECT p.bytes, p.hash, p.media_type FROM picture_address a"
                            " JOIN picture p ON p.id = a.picture_id WHERE a.address = :address"_s);
    query.bind(u":address"_s, address);
    if (query.next())
        return Picture{address, query.bytes(0), query.text(1), query.text(2)};
    return query.ok() ? Error{Error::NotFound, address, u"no such picture"_s} : query.error();
}

Result<QSet<QString>> PictureRepository::known(const QStringList &addresses) const
{
    QSet<QString> found;
    std::optional<Error> error;
    inParts(addresses.size(), [&](qsizetype begin, qsizetype length) {
        Query query(m_database,
                    u"SELECT address FROM picture_address WHERE "_s + inList(u"address"_s, length));
        bindList(query, addresses.sliced(begin, length));
        while (query.next())
            found += query.text(0);
        if (!query.ok())
            error = query.error();
        return query.ok();
    });
    if (error)
        return *error;
    return found;
}

Result<void> PictureRepository::save(const Picture &picture, qint64 now, BatchId batch) const
{
    Query bytes(m_database, u"INSERT INTO picture (hash, media_type, bytes, batch)"
                            " VALUES (:hash, :media_type, :bytes, :batch) ON CONFLICT (hash) DO NOTHING"_s);
    bytes.bind(u":hash"_s, picture.hash);
    bytes.bind(u":media_type"_s, picture.mediaType);
    bytes.bind(u":bytes"_s, picture.bytes);
    bytes.bind(u":batch"_s, batch);
    if (const auto done = bytes.exec(); !done)
        return done;
    Query address(m_database,
                  u"INSERT OR REPLACE INTO picture_address (address, picture_id, fetched_at, batch)"
                  " SELECT :address, id, :now, :batch FROM picture WHERE hash = :hash"_s);
    address.bind(u":address"_s, picture.address);
    address.bind(u":now"_s, now);
    address.bind(u":batch"_s, batch);
    address.bind(u":hash"_s, picture.hash);
    return address.exec();
}

} // namespace randnotiz
