#include "storage/creation.h"

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/placement.h"

#include <QTemporaryFile>

namespace randnotiz {

namespace {

/// Without -wal from the start, so that the header says whose file it is before anything else is in it.
Result<void> fill(const QString &file)
{
    auto database = Database::open({file, false, {}}, Database::Access::Create);
    if (!database)
        return database.error();
    const auto named = database->run("PRAGMA synchronous = FULL; PRAGMA application_id = "
                                     + QByteArray::number(libraryApplicationId));
    if (!named)
        return named;
    if (const auto done = Migrator().migrate(*database); !done)
        return done;
    return database->run("PRAGMA journal_mode = WAL");
}

Error asNotCreated(Error error, const QString &path)
{
    if (error.code != Error::DiskFull && error.code != Error::EngineMismatch)
        error.code = Error::LibraryNotCreated;
    error.subject = path;
    return error;
}

} // namespace

Result<void> createLibrary(const QString &path)
{
    const auto file = fileBeside(path);
    if (!file)
        return asNotCreated(file.error(), path);
    if (const auto filled = fill((*file)->fileName()); !filled)
        return asNotCreated(filled.error(), path);
    if (const auto moved = moveIntoPlace((*file)->fileName(), path, false); !moved)
        return asNotCreated(moved.error(), path);
    return {};
}

} // namespace randnotiz
