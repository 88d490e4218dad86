#pragma once

#include "domain/changes.h"
#include "domain/environment.h"
#include "domain/fetching.h"
#include "domain/printing.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace randnotiz {

class Annotations;
class Articles;
class Colours;
class Jobs;
class KeptFolders;
class Pictures;
class Revisions;
class SavedSearches;
class Search;
class Sites;
class Tags;
class Trash;

struct OpenOptions
{
    enum Access {
        ReadWrite,        ///< makes the library if the file doesn't exist; holds the lock file
        ReadWriteExisting,///< the same, but NotFound if the file doesn't exist
        ReadOnly,         ///< beside whatever else has it open; never writes, not even a -shm of its own on a read-only medium
    };
    Access access = ReadWrite;
    Environment environment = Environment::system();
    std::shared_ptr<Fetcher> fetcher = nullptr; ///< what may use the network; null: addresses can't be fetched
    std::shared_ptr<PagePrinter> printer = nullptr; ///< what can lay out pages; null: nothing can be exported as PDF
    QString backups = {}; ///< folder for the copy that is made before an upgrade of the schema; empty: defaultBackupFolder()
};

/// One open library file: hands out what is in it, and is the only way to change it.
///
/// Lives in the thread that opened it; post() and all reading functions of what it hands out may be
/// called from any thread (each thread gets a read-only connection of its own), signals come in the
/// library's own thread. Writing is done by one Writer in a thread of its own.
class Library : public QObject
{
    Q_OBJECT

public:
    /// Errors: NotFound, NotALibrary, LibraryTooNew, LibraryDamaged, LibraryInUse (subject: the path; another
    /// program holds the lock), LibraryReadOnly (a write was asked for where only reading is possible: open
    /// again with ReadOnly), FileNotReadable, LibraryNotCreated, EngineMismatch, DiskFull, StorageFailed. The file is as it was in each of these cases.
    static Result<std::unique_ptr<Library>> open(const QString &path, OpenOptions options = {});
    /// Carries out what was posted, checkpoints, closes and releases the lock. May take as long as the
    /// changes that are still waiting; those of cancelled jobs are dropped.
    ~Library() override;

    /// Default place: $XDG_DATA_HOME/randnotiz/library.randnotiz.
    static QString defaultPath();
    /// Canonical path of a library file that need not exist: names its lock and its socket.
    static QString canonicalPath(const QString &path);

    QString path() const;
    bool isReadOnly() const;
    const Environment &environment() const;

    const Articles &articles() const;
    const Annotations &annotations() const;
    const Revisions &revisions() const;
    const Tags &tags() const;
    const Trash &trash() const;
    const Colours &colours() const;
    const Sites &sites() const;
    const Pictures &pictures() const;
    const KeptFolders &keptFolders() const;
    const Search &search() const;
    const SavedSearches &savedSearches() const;
    Jobs &jobs();

    /// Finds what an id, or a unique prefix of 8 or more characters of one, names (in the trash too).
    /// InvalidInput for what can't be an id, NotFound, Ambiguous.
    Result<Taggable> resolve(const QString &idOrPrefix) const;

    /// Posts one change of domain/changes.h to the Writer, before all bulk work that waits there. Changes are carried out
    /// in the order in which they were posted, but the text of a ReviseArticle is hashed and compressed in a thread of its
    /// own first: what must come after it waits for its answer. An ImportArticle is packed in the thread that posts it.
    /// @returns a future that finishes after COMMIT, or with why nothing was changed. Thread-safe. What is chained to it
    ///          without a context runs in the Writer's thread, and must neither wait nor read the library there.
    template <typename Change>
    QFuture<Result<typename Change::Outcome>> post(Change change);

    /// How many changes were asked for since the library was opened, by anybody, except where somebody reads, on which days, and which
    /// folders are up to date:
    /// the same number twice says that there is nothing new to be backed up. Thread-safe.
    qint64 changesPosted() const;

    /// Tests only: the next transaction fails at COMMIT with this error, and nothing of it is stored.
    void failNextWrite(Error::Code code);

Q_SIGNALS:
    /// After a commit, in this object's thread; at most ten a second while much is written.
    void changed(const randnotiz::ChangeSet &changes);

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
