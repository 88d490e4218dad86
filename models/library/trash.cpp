#include "library/trash.h"

#include "library/readerpool.h"
#include "storage/trashrepository.h"

namespace randnotiz {

Result<QList<TrashItem>> Trash::items() const
{
    return m_readers.read([](Database &database) { return TrashRepository(database).items(); });
}

} // namespace randnotiz
