#include "storage/keptfolderrepository.h"
#include "storage/writecontext.h"

#include <QDir>

namespace randnotiz {

Result<KeptFolder> apply(const KeepFolder &change, WriteContext &context)
{
    if (!QDir::isAbsolutePath(change.request.folder))
        return Error{Error::InvalidInput, change.request.folder, QStringLiteral("no absolute path")};
    return KeptFolderRepository(context.database).keep(change.request, context.batch);
}

Result<bool> apply(const ForgetFolder &change, WriteContext &context)
{
    return KeptFolderRepository(context.database).remove(change.folder);
}

Result<bool> apply(const RecordUpdate &change, WriteContext &context)
{
    return KeptFolderRepository(context.database).recordUpdate(change.request, change.change, context.now);
}

} // namespace randnotiz
