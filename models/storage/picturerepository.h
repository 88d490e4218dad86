#pragma once

#include "domain/ids.h"
#include "domain/picture.h"
#include "domain/result.h"

#include <QSet>
#include <QStringList>

namespace randnotiz {

class Database;

/// The SQL of tables `picture` and `picture_address`. The same bytes are kept once, whatever addresses have
/// them.
class PictureRepository
{
public:
    explicit PictureRepository(Database &database)
        : m_database(database)
    {
    }

    /// NotFound.
    Result<Picture> at(const QString &address) const;
    /// Those of `addresses` that have a picture.
    Result<QSet<QString>> known(const QStringList &addresses) const;
    Result<void> save(const Picture &picture, qint64 now, BatchId batch) const;

private:
    Database &m_database;
};

} // namespace randnotiz
