#include "library/pictures.h"

#include "library/readerpool.h"
#include "storage/picturerepository.h"

namespace randnotiz {

Result<Picture> Pictures::at(const QString &address) const
{
    return m_readers.read([&](Database &database) { return PictureRepository(database).at(address); });
}

Result<QSet<QString>> Pictures::known(const QStringList &addresses) const
{
    return m_readers.read([&](Database &database) { return PictureRepository(database).known(addresses); });
}

} // namespace randnotiz
