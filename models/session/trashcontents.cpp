#include "session/trashcontents.h"

#include "library/library.h"
#include "library/trash.h"

#include <QtConcurrent>

namespace randnotiz {

QFuture<Result<QList<TrashItem>>> readTrash(const Library &library)
{
    return QtConcurrent::run([&library] { return library.trash().items(); });
}

} // namespace randnotiz
