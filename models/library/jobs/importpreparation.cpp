#include "library/jobs/importpreparation.h"

#include "exchange/importer.h"
#include "library/jobs/boundedfile.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace randnotiz {
namespace {

using namespace Qt::StringLiterals;

/// A canonical path as text that stands for it alone, also where the file system's bytes are no UTF-8.
QString identifyingPath(const QByteArray &nativePath)
{
    const QString path = QFile::decodeName(nativePath);
    return QFile::encodeName(path) == nativePath ? path
                                                 : QString::fromLatin1(nativePath.toPercentEncoding("/"));
}

/// Whether a file is the library itself, under whatever name, or belongs to one. Such a file must not even be
/// opened: closing it again would drop the locks that SQLite holds on it for this process.
bool belongsToLibrary(const QByteArray &nativePath, const QString &library)
{
    for (const char *ending : {".randnotiz", ".randnotiz-wal", ".randnotiz-shm", ".randnotiz-journal"}) {
        if (nativePath.endsWith(ending))
            return true;
    }
    struct stat file = {};
    if (::stat(nativePath.constData(), &file) != 0)
        return false;
    for (const char *ending : {"", "-wal", "-shm"}) {
        struct stat part = {};
        if (::stat((QFile::encodeName(library) + ending).constData(), &part) == 0 &&
            part.st_ino == file.st_ino && part.st_dev == file.st_dev)
            return true;
    }
    return false;
}

Result<ImportedArticle> parseFile(const FoundFile &file, const QString &library)
{
    if (belongsToLibrary(file.nativePath, library))
        return Error{Error::UnsupportedFormat, file.file, u"a library of articles"_s};
    const Result<QByteArray> bytes = readRegularFile(file.nativePath, limits::fileBytes);
    if (!bytes)
        return bytes.error();
    ImportSource source;
    source.path = identifyingPath(file.nativePath);
    source.fileName = QFileInfo(file.file).fileName();
    return importBytes(*bytes, source);
}

Result<ImportedArticle> parsePaste(const ImportRequest::Paste &paste)
{
    ImportSource source;
    source.fileName = paste.html.isEmpty() ? u"paste.txt"_s : u"paste.html"_s;
    source.charset = u"UTF-8"_s;
    Result<ImportedArticle> article =
        importBytes((paste.html.isEmpty() ? paste.text : paste.html).toUtf8(), source);
    if (!article)
        return article;
    article->identity.clear();
    article->original.origin = u"paste"_s;
    if (const QString title = paste.title.simplified(); !title.isEmpty())
        article->metadata.title = {title, Origin::Edited};
    return article;
}

Result<PreparedImport> prepared(Result<ImportedArticle> article, const ImportPreparation &preparation)
{
    if (!article)
        return article.error();
    QList<ImportNotice> notices = article->notices;
    return PreparedImport{packed(ImportArticle{std::move(*article), preparation.tags, preparation.batch}),
                          std::move(notices)};
}

} // namespace

Result<PreparedImport> prepareFile(const FoundFile &file, const ImportPreparation &preparation)
{
    return prepared(parseFile(file, preparation.library), preparation);
}

Result<PreparedImport> preparePaste(const ImportRequest::Paste &paste, const ImportPreparation &preparation)
{
    return prepared(parsePaste(paste), preparation);
}

} // namespace randnotiz
