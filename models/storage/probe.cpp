#include "storage/probe.h"

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/query.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Places in the first 100 bytes of a database file (https://www.sqlite.org/fileformat2.html, 1.3).
constexpr qsizetype headerSize = 100;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;
constexpr QByteArrayView magic("SQLite format 3\0", 16);

struct CloseHandle
{
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};

/// The first bytes of the file, fewer if it is shorter. Reads through SQLite's own file, since closing a QFile on
/// a database drops the locks that other connections of this process hold; takes no lock and makes no -wal.
Result<QByteArray> readHeader(const QString &path)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, CloseHandle> handle(opened);
    sqlite3_file *file = nullptr;
    if (code == SQLITE_OK)
        sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods) {
        const QString cause = opened ? QString::fromUtf8(sqlite3_errmsg(opened)) : QString();
        return Error{Error::FileNotReadable, path, cause};
    }

    QByteArray header(headerSize, '\0');
    const int read = file->pMethods->xRead(file, header.data(), static_cast<int>(headerSize), 0);
    if (read == SQLITE_IOERR_SHORT_READ)
        return QByteArray();
    if (read != SQLITE_OK)
        return Error{Error::FileNotReadable, path, QString::fromUtf8(sqlite3_errstr(read))};
    return header;
}

quint32 numberAt(const QByteArray &header, qsizetype place)
{
    return qFromBigEndian<quint32>(header.constData() + place);
}

Result<void> checkHeader(const QString &path, const QByteArray &header, int newestSchema)
{
    if (header.isEmpty())
        return Error{Error::NotALibrary, path, u"shorter than the header of a database"_s};
    const bool ours = numberAt(header, applicationIdAt) == libraryApplicationId;
    if (!ours)
        return Error{Error::NotALibrary, path, u"no database, or another program's"_s};
    if (!header.startsWith(magic))
        return Error{Error::LibraryDamaged, path, u"the header is not that of a database"_s};
    const quint32 version = numberAt(header, userVersionAt);
    if (version > static_cast<quint32>(newestSchema))
        return Error{Error::LibraryTooNew, path, u"schema %1; this program knows %2"_s.arg(version).arg(newestSchema)};
    return {};
}

/// Reads through a connection what the header said, since newer pages may lie in the -wal, and a row of the schema.
Result<int> readThrough(const DatabaseLocation &location)
{
    auto database = Database::open(location, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto version = Migrator::versionOf(*database);
    if (!version)
        return version;
    Query schema(*database, u"SELECT count(*) FROM sqlite_schema WHERE name IN ('article', 'annotation')"_s);
    const bool hasTables = schema.next() && schema.integer(0) == 2;
    if (!schema.ok())
        return schema.error();
    Query articles(*database, u"SELECT id FROM article LIMIT 1"_s);
    articles.next();
    if (!hasTables || !articles.ok())
        return articles.ok() ? Error{Error::LibraryDamaged, location.file, u"tables are missing"_s} : articles.error();
    return version;
}

Result<DatabaseLocation> privateCopy(const QString &path)
{
    DatabaseLocation location;
    location.copy = std::make_shared<QTemporaryDir>();
    location.file = location.copy->filePath(u"library.randnotiz"_s);
    // Copying with QFile is right only here: nobody can write the file, so nobody holds a lock on it.
    if (!location.copy->isValid() || !QFile::copy(path, location.file)
        || !QFile::copy(path + u"-wal"_s, location.file + u"-wal"_s))
        return Error{Error::FileNotReadable, path, u"cannot copy it to %1"_s.arg(QDir::tempPath())};
    return location;
}

Result<DatabaseLocation> unlockedLocation(const QString &path)
{
    if (QFileInfo(path + u"-wal"_s).size() > 0)
        return privateCopy(path);
    return DatabaseLocation{path, true, {}};
}

/// Our own application_id stands in the header, so what SQLite can't read any more is damage.
Error asDamage(Error error, const QString &path)
{
    if (error.code == Error::NotALibrary)
        error.code = Error::LibraryDamaged;
    error.subject = path;
    return error;
}

} // namespace

Result<ProbedLibrary> probeLibrary(const QString &path, int newestSchema)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::NotFound, path, u"no such file"_s};
    if (!info.isFile())
        return Error{Error::NotALibrary, path, u"no file"_s};

    const auto header = readHeader(path);
    if (!header)
        return header.error();
    if (const auto fits = checkHeader(path, *header, newestSchema); !fits)
        return fits.error();

    ProbedLibrary probed;
    probed.location.file = path;
    probed.writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    auto version = readThrough(probed.location);
    const bool unreachable = !version
                             && (version.error().code == Error::LibraryReadOnly
                                 || version.error().code == Error::LibraryNotCreated);
    if (unreachable) {
        auto unlocked = unlockedLocation(path);
        if (!unlocked)
            return unlocked.error();
        probed.location = *unlocked;
        probed.writable = false;
        version = readThrough(probed.location);
    }
    if (!version)
        return asDamage(version.error(), path);
    if (*version > newestSchema)
        return Error{Error::LibraryTooNew, path, u"schema %1; this program knows %2"_s.arg(*version).arg(newestSchema)};
    if (*version < 1)
        return Error{Error::LibraryDamaged, path, u"no schema"_s};
    probed.schemaVersion = *version;
    return probed;
}

} // namespace randnotiz
