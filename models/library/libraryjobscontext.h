#pragma once

#include "domain/changes.h"
#include "domain/environment.h"
#include "domain/exportedfile.h"
#include "domain/fetching.h"
#include "domain/printing.h"
#include "domain/searchchanges.h"
#include "domain/result.h"
#include "storage/writecontext.h"

#include <QFuture>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>

class QThreadPool;

namespace randnotiz {

class ReaderPool;

/// What a library lends to its jobs. It outlives every job: the library's end sets `closing`, waits
/// for `pool`, and only then stops the Writer.
struct LibraryJobsContext
{
    ReaderPool &readers;     ///< for Articles(readers), Annotations(readers), …, and readers.read(…) in any thread
    QThreadPool &pool;       ///< where jobs run; nothing else does
    const std::atomic<bool> &closing; ///< the library is being closed: stop at the next item, as if cancelled
    QString path;            ///< as the reader knows the library; never to be opened with QFile
    bool readOnly = false;   ///< then import() answers LibraryReadOnly
    Environment environment;
    Fetcher *fetcher = nullptr; ///< may be null: addresses can't be fetched
    PagePrinter *printer = nullptr; ///< may be null: nothing can be laid out on pages
    std::timed_mutex &exporting; ///< held by whoever writes notes: two into one folder would merge with each other

    /// Posts an import, hashed and compressed by packed(), behind the reader's own changes. A future that is
    /// cancelled before its turn is dropped. Thread-safe; a job may wait for the answer.
    std::function<QFuture<Result<ImportOutcome>>(PackedImport)> import;
    /// Likewise.
    std::function<QFuture<Result<QString>>(SavePicture)> savePicture;
    /// Likewise.
    std::function<QFuture<Result<TrashCounts>>(DeleteForGood)> deleteForGood;
    /// Likewise.
    std::function<QFuture<Result<qint64>>(RecordExports)> recordExports;
    /// Likewise.
    std::function<QFuture<Result<AnnotationsOutcome>>(ChangeAnnotations)> changeAnnotations = {};
    /// Likewise.
    std::function<QFuture<Result<SearchIndexProgress>>(MakeSearchIndex)> makeSearchIndex = {};
};

} // namespace randnotiz
