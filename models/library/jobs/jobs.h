#pragma once

#include "domain/changes.h"
#include "domain/exportrequest.h"
#include "domain/fetching.h"
#include "domain/mergeconflict.h"
#include "domain/notestemplate.h"
#include "domain/printing.h"
#include "library/backups/backups.h"
#include "library/jobs/annotationimport.h"
#include "library/jobs/job.h"
#include "library/jobs/verification.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace randnotiz {

struct ImportRequest
{
    QStringList paths; ///< files and folders (with subfolders), absolute; addresses (isWebAddress()), fetched first
    QStringList tags;  ///< on every article that is imported, known, revised or restored

    /// Pasted text instead of files.
    struct Paste
    {
        QString text;       ///< plain text or Markdown
        QString html;       ///< taken instead of text when not empty
        QString title;      ///< typed by the reader, or empty
    };
    std::optional<Paste> paste;

    // Besides the paths, in this order:
    QList<Fetched> pages;         ///< what has been fetched already
    QList<ArticleId> missing;     ///< articles of which only the address is known: their texts are fetched
    QList<ArticleId> again;       ///< articles that are made once more from the bytes they were made from
    bool fallsBackToText = false; ///< of a page that is TooDeep or TooComplex the plain text is taken
    bool acceptsDoubtful = false; ///< fetched texts replace the present ones whatever doubtAbout() says
};

/// What became of one file. Files of folders that no importer reads are not listed, but counted.
struct ImportEntry
{
    QString file;   ///< as found, absolute; the address as it was asked for; "paste" for pasted text; the title of
                    ///< an article that is made again
    ImportStatus status = ImportStatus::Failed;
    ArticleId id;   ///< null when failed
    QString title;
    Error error;    ///< when failed
    QList<ImportNotice> notices;
    AnchorCounts anchors; ///< when revised: how the article's annotations were found in the new text

    /// A fetched text that waits for the reader's decision; see doubtAbout().
    struct Held
    {
        Doubt doubt = Doubt::None;
        qint64 words = 0;
        qint64 presentWords = 0;
        Fetched page; ///< for ImportRequest::pages, so that what was held is what is taken; empty for an article
                      ///< that was made again
    };
    std::optional<Held> held; ///< when held
};

struct ImportReport
{
    QList<ImportEntry> entries; ///< in the order of the request, folders by name
    qint64 skipped = 0;         ///< files in folders that no importer reads
    bool cancelled = false;
    BatchId batch;
};

/// What the first file of an export would hold.
struct ExportPreview
{
    QString title; ///< of its article, or the request's; empty: nothing would be exported
    QString text;  ///< of several articles only the first ones
    std::optional<TemplateFault> fault = {}; ///< why there is nothing
    std::optional<PagedText> pages = {}; ///< in place of the text, of a format that is laid out on pages
};

struct ExportEntry
{
    enum Status { Written, Unchanged, Failed };
    ArticleId article; ///< null for a file about several
    QString file;   ///< absolute path
    Status status = Failed;
    Error error;    ///< when failed
    bool merged = false; ///< someone has changed the file since the last export, and their words are in it still
    QList<MergeConflict> conflicts; ///< what both had changed
    QString kept;   ///< absolute path of a copy of the file as it was, where a merge wasn't certain; else empty
};

struct ExportReport
{
    QList<ExportEntry> entries; ///< in the order of the request
    bool cancelled = false;
    qint64 change = 0; ///< number of the last change that it took in (see KeptFolders::lastChange())
};

struct CodebookRequest
{
    enum Format : quint8 { Csv, Qdc };
    QString file; ///< absolute path
    Format format = Csv;
    QString origin;        ///< name and version of the program, for the file
    bool replaces = false; ///< a file that stands there is replaced
};

struct PictureReport
{
    QStringList saved;      ///< addresses whose pictures are in the library now
    QList<Error> failures;  ///< subject: the address
    bool cancelled = false;
};

struct Problem
{
    enum Kind {
        Structure,    ///< SQLite's own check, foreign keys, or a body that breaks its contract
        RevisionHash, ///< a text or structure is not what was stored
        QuoteHash,    ///< a quote is not what was stored
        Index,        ///< derived data (counts, anchors) differ from what they are derived from
        Orphan,       ///< an annotation that its article's present text doesn't hold; no damage
    };
    Kind kind = Structure;
    QString id;     ///< of the article, revision or annotation; may be empty
    QString detail; ///< English, for the log and the report
};

struct CheckReport
{
    qint64 articles = 0;
    qint64 revisions = 0;
    qint64 annotations = 0;
    QList<Problem> problems;

    /// Nothing but orphans.
    bool ok() const
    {
        return std::ranges::all_of(problems, [](const Problem &p) { return p.kind == Problem::Orphan; });
    }
};

/// What is to be deleted for good, out of the trash.
struct DeletionRequest
{
    QList<Deletable> items;       ///< these; empty: all that lies there for long enough
    qint64 afterDaysOfUse = 0;    ///< TrashItem::daysOfUse at least; 0: all
};

struct DeletionReport
{
    TrashCounts deleted;
    bool cancelled = false;
};

enum class SearchIndexRequest {
    Missing, ///< what the index lacks
    Anew,    ///< all of it
};

struct SearchIndexReport
{
    bool cancelled = false; ///< what was done stays so; the next start of the program goes on
};

struct LibraryJobsContext;

/// Starts long work in pool threads. Each job reads through a connection of its own and posts what
/// is to be written to the Writer, behind the reader's own changes.
class Jobs
{
public:
    explicit Jobs(LibraryJobsContext &context) : m_context(context) {}

    Job<ImportReport> import(const ImportRequest &request);
    /// Files of notes; the reader hears "exported" only after they are on the disk. Errors: BadTemplate, NotFound (the tag).
    Job<ExportReport> exportNotes(const ExportRequest &request);
    /// What that would write first; touches no folder. The same errors.
    Job<ExportPreview> previewExport(const ExportRequest &request);
    /// The code book; see runCodebookExport() for what it answers.
    Job<QString> exportCodebook(const CodebookRequest &request);
    /// Of addresses that articles name; only those that the reader has asked for.
    Job<PictureReport> fetchPictures(const QStringList &addresses);
    /// Article by article, each in a transaction of its own; what is deleted when it fails or is cancelled stays so.
    Job<DeletionReport> deleteForGood(const DeletionRequest &request);
    /// The quotations of notes beside their sources; see runVerify().
    Job<VerifyReport> verify(const VerifyRequest &request);
    /// W3C Web Annotations; see runAnnotationImport().
    Job<AnnotationImportReport> importAnnotations(const QString &file);
    Job<CheckReport> check();
    /// Makes the search index. While it does, everything can be read and written, and a search finds what is indexed so
    /// far. Runs by itself when a library is opened that lacks some of it.
    Job<SearchIndexReport> makeSearchIndex(SearchIndexRequest request);
    /// A copy through SQLite's backup interface, its structure and every hash checked; see keepBackup() for what it answers.
    /// Never over an existing file. Progress in per cent.
    Job<BackupReport> backup(const BackupRequest &request);
    /// The backups of this library, newest first. @param folder empty: the default. FileNotReadable.
    Job<QList<BackupInfo>> listBackups(const QString &folder);

private:
    LibraryJobsContext &m_context;
};

} // namespace randnotiz
