#include "library/keptfolders.h"

#include "library/readerpool.h"
#include "storage/keptfolderrepository.h"
#include "storage/noteschangerepository.h"

namespace randnotiz {

Result<QList<KeptFolder>> KeptFolders::list() const
{
    return m_readers.read([](Database &database) { return KeptFolderRepository(database).list(); });
}

Result<qint64> KeptFolders::lastChange() const
{
    return m_readers.read([](Database &database) { return NotesChangeRepository(database).last(); });
}

} // namespace randnotiz
