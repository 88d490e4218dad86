#include "library/libraryfile.h"

#include "storage/creation.h"
#include "storage/migrator.h"
#include "storage/probe.h"

#include <QDir>
#include <QFileInfo>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// @param exists whether the library is there already: then a lock that can't be made means that it can't be written
Result<std::unique_ptr<LibraryLock>> lockLibrary(const QString &path, bool exists)
{
    auto lock = LibraryLock::take(path);
    if (!lock && lock.error().code == Error::FileNotWritable)
        return Error{exists ? Error::LibraryReadOnly : Error::LibraryNotCreated, path, lock.error().cause};
    return lock;
}

Result<LibraryFile> openForReading(const QString &path)
{
    const int newest = Migrator().newestVersion();
    const auto probed = probeLibrary(path, newest);
    if (!probed)
        return probed.error();
    if (probed->schemaVersion < newest)
        return Error{Error::LibraryReadOnly, path, u"of the older schema %1"_s.arg(probed->schemaVersion)};
    return LibraryFile{path, probed->location, nullptr};
}

Result<LibraryFile> openForWriting(const QString &path)
{
    const auto probed = probeLibrary(path, Migrator().newestVersion());
    if (!probed)
        return probed.error();
    if (!probed->writable)
        return Error{Error::LibraryReadOnly, path, u"the file or its folder can't be written"_s};
    auto lock = lockLibrary(path, true);
    if (!lock)
        return lock.error();
    return LibraryFile{path, probed->location, std::move(*lock)};
}

Result<LibraryFile> create(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Error::LibraryNotCreated, path, u"cannot make the folder %1"_s.arg(folder)};
    auto lock = lockLibrary(path, false);
    if (!lock)
        return lock.error();
    // Another program may have made it between the look and the lock.
    if (!QFileInfo::exists(path)) {
        if (const auto created = createLibrary(path); !created)
            return created.error();
    }
    const auto probed = probeLibrary(path, Migrator().newestVersion());
    if (!probed)
        return probed.error();
    return LibraryFile{path, probed->location, std::move(*lock)};
}

} // namespace

Result<LibraryFile> openLibraryFile(const QString &path, OpenOptions::Access access)
{
    const QString canonical = Library::canonicalPath(path);
    if (access == OpenOptions::ReadOnly)
        return openForReading(canonical);
    if (access == OpenOptions::ReadWrite && !QFileInfo::exists(canonical))
        return create(canonical);
    return openForWriting(canonical);
}

} // namespace randnotiz
