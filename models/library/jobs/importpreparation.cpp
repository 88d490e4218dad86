#include "library/jobs/importpreparation.h"

#include "exchange/addresses.h"
#include "exchange/importer.h"
#include "library/articles.h"
#include "library/jobs/boundedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

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

Result<ImportedArticle> parseFile(const FoundFile &file, const ImportPreparation &preparation)
{
    const Result<QByteArray> bytes = readArticleFile(file.nativePath, preparation.library);
    if (!bytes)
        return bytes.error();
    ImportSource source;
    source.path = identifyingPath(file.nativePath);
    source.fileName = QFileInfo(file.file).fileName();
    source.fallsBackToText = preparation.fallsBackToText;
    return importBytes(*bytes, source);
}

/// By its suffix an importer knows the format of a file; of what was fetched the server knows it better than the
/// end of the address.
QString fileNameOf(const QString &address, const QString &mediaType)
{
    const QString name = QUrl(address).path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    const QString base = QFileInfo(name).completeBaseName();
    if (mediaType == "text/html"_L1 || mediaType == "application/xhtml+xml"_L1)
        return base + u".html"_s;
    if (mediaType.endsWith("markdown"_L1))
        return base + u".md"_s;
    return name;
}

Result<ImportedArticle> parsePage(const Fetched &page, const QString &asked, const ImportPreparation &preparation)
{
    ImportSource source;
    source.fileName = fileNameOf(page.address, page.mediaType);
    source.url = page.address;
    source.charset = page.charset;
    source.fallsBackToText = preparation.fallsBackToText;
    Result<ImportedArticle> article = importBytes(page.bytes, source);
    if (!article)
        return article;
    const QString found = canonicalAddress(page.address);
    article->original.origin = found;
    article->original.fetchedMs = page.fetchedMs;
    // A page that names another address as its own is known by that one alone.
    if (article->metadata.url.value == found) {
        for (const QString &address : {found, canonicalAddress(asked)}) {
            if (namesOneArticle(address) && !article->addresses.contains(address))
                article->addresses += address;
        }
    }
    return article;
}

/// Where the bytes that were kept came from, as far as importers ask for it.
ImportSource sourceOf(const Original &original)
{
    ImportSource source;
    source.charset = original.charset;
    if (isWebAddress(original.origin)) {
        source.url = original.origin;
        source.fileName = fileNameOf(original.origin, original.mediaType);
    } else if (QDir::isAbsolutePath(original.origin)) {
        source.path = original.origin;
        source.fileName = QFileInfo(original.origin).fileName();
    } else {
        source.fileName = fileNameOf({}, original.mediaType);
    }
    return source;
}

Result<ImportedArticle> parsePaste(const ImportRequest::Paste &paste)
{
    ImportSource source;
    source.fileName = paste.html.isEmpty() ? u"paste.txt"_s : u"paste.html"_s;
    source.charset = u"UTF-8"_s;
    source.fallsBackToText = true; // the words are what was pasted
    Result<ImportedArticle> article =
        importBytes((paste.html.isEmpty() ? paste.text : paste.html).toUtf8(), source);
    if (!article)
        return article;
    if (!article->textMissing)
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

Result<QByteArray> readArticleFile(const QByteArray &nativePath, const QString &library)
{
    if (belongsToLibrary(nativePath, library))
        return Error{Error::UnsupportedFormat, QFile::decodeName(nativePath), u"a library of articles"_s};
    return readRegularFile(nativePath, limits::fileBytes);
}

Result<PreparedImport> prepareFile(const FoundFile &file, const ImportPreparation &preparation)
{
    return prepared(parseFile(file, preparation), preparation);
}

Result<PreparedImport> preparePage(const Fetched &page, const QString &asked, const ImportPreparation &preparation)
{
    Result<PreparedImport> import = prepared(parsePage(page, asked, preparation), preparation);
    if (import)
        import->import.holdsDoubtful = !preparation.acceptsDoubtful;
    return import;
}

Result<PreparedImport> prepareAgain(const Articles &articles, ArticleId id, const ImportPreparation &preparation)
{
    const Result<Article> article = articles.article(id);
    if (!article)
        return article.error();
    const Result<Original> original = articles.original(article->revision);
    if (!original)
        return original.error();
    // What was taken as plain text before must be possible again.
    ImportSource source = sourceOf(*original);
    source.fallsBackToText = true;
    Result<ImportedArticle> parsed = importBytes(original->bytes, source);
    if (!parsed)
        return parsed.error();
    parsed->original.origin = original->origin;
    parsed->original.fetchedMs = original->fetchedMs;
    Result<PreparedImport> import = prepared(std::move(parsed), preparation);
    if (import) {
        import->import.into = id;
        import->import.holdsDoubtful = !preparation.acceptsDoubtful;
    }
    return import;
}

Result<PreparedImport> preparePaste(const ImportRequest::Paste &paste, const ImportPreparation &preparation)
{
    return prepared(parsePaste(paste), preparation);
}

} // namespace randnotiz
