#pragma once

#include "library/jobs/filecollection.h"
#include "library/jobs/jobs.h"
#include "storage/writecontext.h"

namespace randnotiz {

/// What the articles of one import have in common.
struct ImportPreparation
{
    QString library; ///< path of the library: its own file is no article
    QStringList tags;
    BatchId batch;
};

/// An article that only the Writer is still missing for.
struct PreparedImport
{
    PackedImport import;
    QList<ImportNotice> notices;
};

/// Reads, parses, hashes and compresses. Any thread, without a connection.
/// Errors: those of readRegularFile() and importBytes().
Result<PreparedImport> prepareFile(const FoundFile &file, const ImportPreparation &preparation);
Result<PreparedImport> preparePaste(const ImportRequest::Paste &paste, const ImportPreparation &preparation);

} // namespace randnotiz
