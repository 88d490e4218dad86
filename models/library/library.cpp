#include "library/library.h"

#include "domain/keptfolder.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/backups/backupname.h"
#include "library/colours.h"
#include "library/jobs/jobs.h"
#include "library/keptfolders.h"
#include "library/libraryfile.h"
#include "library/libraryjobscontext.h"
#include "library/pictures.h"
#include "library/readerpool.h"
#include "library/revisions.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "library/sites.h"
#include "library/tags.h"
#include "library/trash.h"
#include "storage/idresolver.h"
#include "storage/writer.h"

#include <QDir>
#include <QPromise>
#include <QStandardPaths>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <mutex>
#include <type_traits>

namespace randnotiz {

using namespace Qt::StringLiterals;

/// The order is that of the end, backwards: jobs first, then the readers, the Writer, who closes the last connection
/// and so leaves the file without a -wal, and the lock at last.
struct Library::Private
{
    LibraryFile file;
    Environment environment;
    std::unique_ptr<Writer> writer; ///< none when only reading
    ReaderPool readers;
    Articles articles;
    Annotations annotations;
    Revisions revisions;
    Tags tags;
    Trash trash;
    Colours colours;
    Sites sites;
    Pictures pictures;
    KeptFolders keptFolders;
    Search search;
    SavedSearches savedSearches;
    std::shared_ptr<Fetcher> fetcher;
    std::shared_ptr<PagePrinter> printer;
    std::atomic<bool> closing = false;
    std::atomic<qint64> posted = 0;
    std::timed_mutex exporting;
    QThreadPool pool;
    QThreadPool packing; ///< one thread, so that what is posted first is written first
    LibraryJobsContext context;
    Jobs jobs;

    Private(LibraryFile opened, OpenOptions options)
        : file(std::move(opened)), environment(std::move(options.environment)), readers(file.location),
          articles(readers), annotations(readers), revisions(readers), tags(readers), trash(readers), colours(readers),
          sites(readers),
          pictures(readers), keptFolders(readers), search(readers), savedSearches(readers),
          fetcher(std::move(options.fetcher)), printer(std::move(options.printer)),
          context{readers, pool, closing, file.path, file.lock == nullptr, environment, fetcher.get(), printer.get(), exporting, {}, {}, {}, {}},
          jobs(context)
    {
        // Jobs mostly wait, for the disk or the Writer: a long import must not keep an export waiting behind it.
        constexpr int jobsAtOnce = 4;
        pool.setMaxThreadCount(std::max(jobsAtOnce, QThread::idealThreadCount()));
        packing.setMaxThreadCount(1);
    }

    template <typename Change>
    QFuture<Result<typename Change::Outcome>> post(Change change, Writer::Priority priority)
    {
        if constexpr (!std::is_same_v<Change, SetReadingPosition> && !std::is_same_v<Change, RecordOpening> &&
                      !std::is_same_v<Change, RecordUpdate>)
            ++posted;
        if (writer)
            return writer->post(std::move(change), priority);
        QPromise<Result<typename Change::Outcome>> promise;
        promise.start();
        promise.addResult(Error{Error::LibraryReadOnly, file.path, u"opened for reading"_s});
        promise.finish();
        return promise.future();
    }

    /// What packed() makes of a book takes a second, which is too long for whoever posts it.
    QFuture<Result<RevisionOutcome>> packAndPost(ReviseArticle change)
    {
        auto promise = std::make_shared<QPromise<Result<RevisionOutcome>>>();
        promise->start();
        const QFuture<Result<RevisionOutcome>> answer = promise->future();
        packing.start([this, promise, change = std::move(change)]() mutable {
            if (promise->isCanceled()) {
                promise->finish();
                return;
            }
            post(packed(std::move(change)), Writer::Priority::Single).then([promise](const Result<RevisionOutcome> &outcome) {
                promise->addResult(outcome);
                promise->finish();
            });
        });
        return answer;
    }
};

Library::Library(std::unique_ptr<Private> state) : d(std::move(state))
{
    d->context.import = [state = d.get()](PackedImport change) {
        return state->post(std::move(change), Writer::Priority::Bulk);
    };
    d->context.savePicture = [state = d.get()](SavePicture change) {
        return state->post(std::move(change), Writer::Priority::Bulk);
    };
    d->context.changeAnnotations = [state = d.get()](ChangeAnnotations change) {
        return state->post(std::move(change), Writer::Priority::Bulk);
    };
    d->context.makeSearchIndex = [state = d.get()](MakeSearchIndex change) {
        return state->post(std::move(change), Writer::Priority::Bulk);
    };
    d->context.deleteForGood = [state = d.get()](DeleteForGood change) {
        return state->post(std::move(change), Writer::Priority::Bulk);
    };
    d->context.recordExports = [state = d.get()](RecordExports change) {
        return state->post(std::move(change), Writer::Priority::Bulk);
    };
}

Result<std::unique_ptr<Library>> Library::open(const QString &path, OpenOptions options)
{
    auto file = openLibraryFile(path, options.access);
    if (!file)
        return file.error();
    std::unique_ptr<Library> library(
        new Library(std::make_unique<Private>(std::move(*file), options)));
    if (options.access == OpenOptions::ReadOnly)
        return library;

    const auto tell = [target = library.get()](const ChangeSet &changes) {
        QMetaObject::invokeMethod(
            target, [target, changes] { Q_EMIT target->changed(changes); }, Qt::QueuedConnection);
    };
    const auto copies = [folder = options.backups, path = library->path(), now = library->environment().nowMs] {
        return copiesBeforeUpgrade(folder, path, now());
    };
    auto writer = Writer::start(library->path(), copies, library->environment(), tell);
    if (!writer)
        return writer.error();
    library->d->writer = std::move(*writer);
    if (library->d->writer->searchIndexWasIncomplete())
        static_cast<void>(library->d->jobs.makeSearchIndex(SearchIndexRequest::Missing));
    return library;
}

Library::~Library()
{
    d->closing = true;
    d->pool.waitForDone();
    d->packing.waitForDone();
}

QString Library::defaultPath()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data + u"/randnotiz/library.randnotiz"_s;
}

QString Library::canonicalPath(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (const QString canonical = info.canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    const QString folder = info.absolutePath();
    if (folder == info.absoluteFilePath())
        return folder;
    return QDir(canonicalPath(folder)).filePath(info.fileName());
}

QString Library::path() const
{
    return d->file.path;
}

bool Library::isReadOnly() const
{
    return !d->writer;
}

const Environment &Library::environment() const
{
    return d->environment;
}

const Articles &Library::articles() const
{
    return d->articles;
}

const Annotations &Library::annotations() const
{
    return d->annotations;
}

const Revisions &Library::revisions() const
{
    return d->revisions;
}

const Tags &Library::tags() const
{
    return d->tags;
}

const Trash &Library::trash() const
{
    return d->trash;
}

const Colours &Library::colours() const
{
    return d->colours;
}

const Sites &Library::sites() const
{
    return d->sites;
}

const Pictures &Library::pictures() const
{
    return d->pictures;
}

const KeptFolders &Library::keptFolders() const
{
    return d->keptFolders;
}

const Search &Library::search() const
{
    return d->search;
}

const SavedSearches &Library::savedSearches() const
{
    return d->savedSearches;
}

Jobs &Library::jobs()
{
    return d->jobs;
}

Result<Taggable> Library::resolve(const QString &idOrPrefix) const
{
    return d->readers.read([&](Database &database) { return resolveId(database, idOrPrefix); });
}

template <typename Change>
QFuture<Result<typename Change::Outcome>> Library::post(Change change)
{
    if constexpr (std::is_same_v<Change, ReviseArticle>)
        return d->packAndPost(std::move(change));
    else
        return d->post(std::move(change), Writer::Priority::Single);
}

template QFuture<Result<AddAnnotation::Outcome>> Library::post(AddAnnotation);
template QFuture<Result<EditAnnotation::Outcome>> Library::post(EditAnnotation);
template QFuture<Result<ChangeAnnotations::Outcome>> Library::post(ChangeAnnotations);
template QFuture<Result<EditArticle::Outcome>> Library::post(EditArticle);
template QFuture<Result<SetReadingPosition::Outcome>> Library::post(SetReadingPosition);
template QFuture<Result<SetReadingState::Outcome>> Library::post(SetReadingState);
template QFuture<Result<SetTrashed::Outcome>> Library::post(SetTrashed);
template QFuture<Result<DeleteForGood::Outcome>> Library::post(DeleteForGood);
template QFuture<Result<RecordOpening::Outcome>> Library::post(RecordOpening);
template QFuture<Result<ChangeTags::Outcome>> Library::post(ChangeTags);
template QFuture<Result<MoveTag::Outcome>> Library::post(MoveTag);
template QFuture<Result<SetTagsTrashed::Outcome>> Library::post(SetTagsTrashed);
template QFuture<Result<EditTag::Outcome>> Library::post(EditTag);
template QFuture<Result<ReplayTags::Outcome>> Library::post(ReplayTags);
template QFuture<Result<SetDistinctTags::Outcome>> Library::post(SetDistinctTags);
template QFuture<Result<ImportArticle::Outcome>> Library::post(ImportArticle);
template QFuture<Result<ReviseArticle::Outcome>> Library::post(ReviseArticle);
template QFuture<Result<ShowRevision::Outcome>> Library::post(ShowRevision);
template QFuture<Result<KeepQuote::Outcome>> Library::post(KeepQuote);
template QFuture<Result<NameColour::Outcome>> Library::post(NameColour);
template QFuture<Result<SetSitePreferences::Outcome>> Library::post(SetSitePreferences);
template QFuture<Result<ChangeSavedSearch::Outcome>> Library::post(ChangeSavedSearch);
template QFuture<Result<SavePicture::Outcome>> Library::post(SavePicture);
template QFuture<Result<KeepFolder::Outcome>> Library::post(KeepFolder);
template QFuture<Result<ForgetFolder::Outcome>> Library::post(ForgetFolder);
template QFuture<Result<RecordUpdate::Outcome>> Library::post(RecordUpdate);

qint64 Library::changesPosted() const
{
    return d->posted;
}

void Library::failNextWrite(Error::Code code)
{
    if (d->writer)
        d->writer->failNextWrite(code);
}

} // namespace randnotiz
