#pragma once

#include "library/jobs/filecollection.h"
#include "library/jobs/jobs.h"
#include "storage/writecontext.h"

namespace randnotiz {

class Articles;

/// What the articles of one import have in common.
struct ImportPreparation
{
    QString library; ///< path of the library: its own file is no article
    QStringList tags;
    BatchId batch;
    bool acceptsDoubtful = false; ///< see ImportRequest
    bool fallsBackToText = false; ///< see ImportRequest
};

/// An article that only the Writer is still missing for.
struct PreparedImport
{
    PackedImport import;
    QList<ImportNotice> notices;
};

/// The bytes of a file that may be an article. UnsupportedFormat for what belongs to a library; else the errors of
/// readRegularFile().
Result<QByteArray> readArticleFile(const QByteArray &nativePath, const QString &library);

/// Reads, parses, hashes and compresses. Any thread, without a connection.
/// Errors: those of readRegularFile() and importBytes().
Result<PreparedImport> prepareFile(const FoundFile &file, const ImportPreparation &preparation);
/// @param asked the address as it was asked for
Result<PreparedImport> preparePage(const Fetched &page, const QString &asked, const ImportPreparation &preparation);
/// Makes another text of an article, from the bytes that its present one was made from. NotFound where they
/// weren't kept.
Result<PreparedImport> prepareAgain(const Articles &articles, ArticleId id, const ImportPreparation &preparation);
Result<PreparedImport> preparePaste(const ImportRequest::Paste &paste, const ImportPreparation &preparation);

} // namespace randnotiz
