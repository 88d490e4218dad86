#include "library/jobs/importjob.h"

#include "exchange/importer.h"
#include "library/jobs/filecollection.h"
#include "library/jobs/importpreparation.h"
#include "library/libraryjobscontext.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <optional>

namespace randnotiz {
namespace {

using namespace Qt::StringLiterals;

// Parsing takes up to about ten times the bytes of a file, and the Writer has what waits for it in memory:
// these two hold an import under 300 MB whatever it is given. A file above the first is parsed alone.
constexpr qint64 bytesBeingParsed = 12 * 1024 * 1024;
constexpr qint64 bytesBeingStored = 24 * 1024 * 1024;
// The Writer commits about ten articles at a time; enough of them wait for the next transaction.
constexpr size_t articlesBeingStored = 64;
constexpr int mostParsers = 8;

/// One file on its way through the job.
struct Item
{
    ImportEntry entry;
    qint64 bytes = 0;
    std::optional<QFuture<Result<PreparedImport>>> prepared; ///< none when the entry has failed already
    std::optional<QFuture<Result<ImportOutcome>>> stored;    ///< likewise
};

class Importing
{
public:
    Importing(const LibraryJobsContext &context, const ImportRequest &request, JobControl &control)
        : m_context(context)
        , m_request(request)
        , m_control(control)
    {
        m_parsers.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, mostParsers));
        m_report.batch = BatchId(context.environment.newUuid());
        m_preparation = {context.path, request.tags, m_report.batch};
    }

    ImportReport importFiles();
    ImportReport importPaste(const ImportRequest::Paste &paste);

private:
    bool stopped() const { return m_control.cancelled.load() || m_context.closing.load(); }
    void parseAhead(const QList<FoundFile> &files);
    void storeNext();
    void store(Item item, Result<PreparedImport> article);
    /// Whether the first article that was handed over is answered, so that the progress says what the list shows.
    bool nextIsSettled() const
    {
        return !m_storing.empty() && (!m_storing.front().stored || m_storing.front().stored->isFinished());
    }
    void settleNext();
    void settle(Item item);

    const LibraryJobsContext &m_context;
    const ImportRequest &m_request;
    JobControl &m_control;
    ImportReport m_report;
    ImportPreparation m_preparation;
    qsizetype m_next = 0; ///< of the files found, the first that isn't being parsed
    std::deque<Item> m_parsing;
    std::deque<Item> m_storing;
    qint64 m_bytesParsing = 0;
    qint64 m_bytesStoring = 0;
    QThreadPool m_parsers; ///< last, so that no parser outlives what it uses
};

ImportReport Importing::importFiles()
{
    FileCollection found = collectFiles(m_request.paths, m_control);
    m_report.skipped = found.skipped;
    m_control.total = found.files.size();

    // Articles are handed to the Writer in the order of the request, so that the library's order and which of
    // two equal files is the known one don't depend on which thread was faster.
    while (!stopped()) {
        parseAhead(found.files);
        if (m_parsing.empty())
            break;
        storeNext();
        while (m_storing.size() > articlesBeingStored || m_bytesStoring > bytesBeingStored || nextIsSettled())
            settleNext();
    }
    m_parsers.clear();
    while (!m_storing.empty())
        settleNext();
    m_report.cancelled =
        m_report.cancelled || found.cancelled || !m_parsing.empty() || m_next < found.files.size();
    return std::move(m_report);
}

ImportReport Importing::importPaste(const ImportRequest::Paste &paste)
{
    m_control.total = 1;
    Item item;
    item.entry.file = u"paste"_s;
    store(std::move(item), preparePaste(paste, m_preparation));
    while (!m_storing.empty())
        settleNext();
    return std::move(m_report);
}

void Importing::parseAhead(const QList<FoundFile> &files)
{
    const auto ahead = static_cast<size_t>(4 * m_parsers.maxThreadCount());
    while (m_next < files.size() && m_parsing.size() < ahead) {
        const FoundFile &file = files.at(m_next);
        if (!m_parsing.empty() && m_bytesParsing + file.bytes > bytesBeingParsed)
            return;
        Item item;
        item.entry.file = file.file;
        item.bytes = std::min(file.bytes, limits::fileBytes);
        if (file.error)
            item.entry.error = *file.error;
        else
            item.prepared =
                QtConcurrent::run(&m_parsers, [file, how = m_preparation] { return prepareFile(file, how); });
        m_bytesParsing += item.bytes;
        m_parsing.push_back(std::move(item));
        ++m_next;
    }
}

void Importing::storeNext()
{
    Item item = std::move(m_parsing.front());
    m_parsing.pop_front();
    m_bytesParsing -= item.bytes;
    if (item.prepared) {
        Result<PreparedImport> article = item.prepared->takeResult();
        store(std::move(item), std::move(article));
    } else {
        const Error error = item.entry.error;
        store(std::move(item), error);
    }
}

/// Hands an article to the Writer, or lets its failure wait for its turn in the report.
void Importing::store(Item item, Result<PreparedImport> article)
{
    if (article) {
        item.entry.title = article->import.metadata.title.value;
        item.entry.notices = article->notices;
        item.stored = m_context.import(std::move(article->import));
    } else {
        item.entry.error = article.error();
        item.entry.error.subject = item.entry.file;
    }
    m_bytesStoring += item.bytes;
    m_storing.push_back(std::move(item));
}

void Importing::settleNext()
{
    Item item = std::move(m_storing.front());
    m_storing.pop_front();
    m_bytesStoring -= item.bytes;
    settle(std::move(item));
}

void Importing::settle(Item item)
{
    ImportEntry &entry = item.entry;
    if (item.stored) {
        item.stored->waitForFinished();
        if (item.stored->resultCount() == 0) {
            m_report.cancelled = true; // the Writer was stopped before its turn
            return;
        }
        const Result<ImportOutcome> outcome = item.stored->result();
        if (outcome) {
            entry.status = outcome->status;
            entry.id = outcome->id;
            entry.title = outcome->title;
            entry.orphaned = outcome->orphaned;
        } else {
            entry.error = outcome.error();
        }
    }
    m_report.entries.append(std::move(entry));
    ++m_control.done;
}

} // namespace

Result<ImportReport> runImport(const LibraryJobsContext &context, const ImportRequest &request,
                               JobControl &control)
{
    if (context.readOnly)
        return Error{Error::LibraryReadOnly, context.path, {}};
    for (const QString &tag : request.tags) {
        if (tagName(tag).isEmpty())
            return Error{Error::InvalidInput, tag, u"no name of a tag"_s};
    }
    Importing importing(context, request, control);
    return request.paste ? importing.importPaste(*request.paste) : importing.importFiles();
}

} // namespace randnotiz
