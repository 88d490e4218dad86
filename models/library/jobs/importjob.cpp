#include "library/jobs/importjob.h"

#include "exchange/importer.h"
#include "library/articles.h"
#include "library/jobs/filecollection.h"
#include "library/jobs/importpreparation.h"
#include "library/libraryjobscontext.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace randnotiz {
namespace {

using namespace Qt::StringLiterals;

// Parsing takes up to about ten times the bytes of a file, and the Writer has what waits for it in memory:
// these two hold an import under 300 MB whatever it is given. A file above the first is parsed alone.
constexpr qint64 bytesBeingParsed = 12 * 1024 * 1024;
constexpr qint64 bytesBeingStored = 24 * 1024 * 1024;
// A page has no size before it is there; nearly all are far below this, and so eight or more are fetched at once.
constexpr qint64 bytesOfAPage = 1024 * 1024;
// The Writer commits about ten articles at a time; enough of them wait for the next transaction.
constexpr size_t articlesBeingStored = 64;
constexpr size_t leastParsedAhead = 8;
constexpr int mostParsers = 8;
constexpr unsigned long pauseBetweenLooks = 20; // ms, while a page is being fetched

/// One file or page on its way through the job.
struct Item
{
    ImportEntry entry;
    qint64 bytes = 0;
    std::optional<QFuture<Result<Fetched>>> fetching;        ///< only of an address
    std::optional<QFuture<Result<PreparedImport>>> prepared; ///< none when the entry has failed already
    std::optional<QFuture<Result<ImportOutcome>>> stored;    ///< likewise
};

struct Missing
{
    Article article;
};

struct Again
{
    Article article;
};

/// What one item is made from.
using Source = std::variant<FoundFile, Fetched, Missing, Again>;

qint64 bytesOf(const Source &source)
{
    const auto *file = std::get_if<FoundFile>(&source);
    return file != nullptr && !file->isAddress ? std::min(file->bytes, limits::fileBytes) : bytesOfAPage;
}

class Importing
{
public:
    Importing(const LibraryJobsContext &context, const ImportRequest &request, JobControl &control)
        : m_context(context)
        , m_request(request)
        , m_control(control)
        , m_articles(context.readers)
    {
        m_parsers.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, mostParsers));
        m_report.batch = BatchId(context.environment.newUuid());
        m_preparation = {context.path, request.tags, m_report.batch, request.acceptsDoubtful, request.fallsBackToText};
    }

    ImportReport importFiles();
    ImportReport importPaste(const ImportRequest::Paste &paste);

private:
    bool stopped() const { return m_control.cancelled.load() || m_context.closing.load(); }
    void collect();
    void parseAhead();
    Item started(const FoundFile &file);
    Item started(const Fetched &page);
    Item started(const Missing &missing);
    Item started(const Again &again);
    Item startedFetching(const QString &address, ArticleId into);
    bool waitForFirst();
    void dropParsing();
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
    const Articles m_articles;
    std::vector<Source> m_sources;
    size_t m_next = 0; ///< of m_sources, the first that isn't being parsed
    std::deque<Item> m_parsing;
    std::deque<Item> m_storing;
    qint64 m_bytesParsing = 0;
    qint64 m_bytesStoring = 0;
    QThreadPool m_parsers; ///< last, so that no parser outlives what it uses
};

ImportReport Importing::importFiles()
{
    collect();
    // Articles are handed to the Writer in the order of the request, so that the library's order and which of
    // two equal files is the known one don't depend on which thread, or server, was faster.
    while (!stopped()) {
        parseAhead();
        if (m_parsing.empty() || !waitForFirst())
            break;
        storeNext();
        while (m_storing.size() > articlesBeingStored || m_bytesStoring > bytesBeingStored || nextIsSettled())
            settleNext();
    }
    const bool allParsed = m_parsing.empty() && m_next == m_sources.size();
    dropParsing();
    while (!m_storing.empty())
        settleNext();
    m_report.cancelled = m_report.cancelled || !allParsed;
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

void Importing::collect()
{
    FileCollection found = collectFiles(m_request.paths, m_control);
    m_report.skipped = found.skipped;
    m_report.cancelled = found.cancelled;
    m_sources.assign(std::make_move_iterator(found.files.begin()), std::make_move_iterator(found.files.end()));
    m_sources.insert(m_sources.end(), m_request.pages.begin(), m_request.pages.end());
    const auto add = [this]<typename Kind>(const QList<ArticleId> &ids, Kind) {
        for (const ArticleId &id : ids) {
            if (const Result<Article> article = m_articles.article(id))
                m_sources.emplace_back(Kind{*article});
        }
    };
    add(m_request.missing, Missing{});
    add(m_request.again, Again{});
    m_control.total = static_cast<qint64>(m_sources.size());
}

void Importing::parseAhead()
{
    const auto ahead = std::max(leastParsedAhead, static_cast<size_t>(4 * m_parsers.maxThreadCount()));
    while (m_next < m_sources.size() && m_parsing.size() < ahead) {
        const Source &source = m_sources[m_next];
        const qint64 bytes = bytesOf(source);
        if (!m_parsing.empty() && m_bytesParsing + bytes > bytesBeingParsed)
            return;
        Item item = std::visit([this](const auto &kind) { return started(kind); }, source);
        item.bytes = bytes;
        m_bytesParsing += bytes;
        m_parsing.push_back(std::move(item));
        ++m_next;
    }
}

Item Importing::started(const FoundFile &file)
{
    if (file.isAddress)
        return startedFetching(file.file, {});
    Item item;
    item.entry.file = file.file;
    if (file.error)
        item.entry.error = *file.error;
    else
        item.prepared =
            QtConcurrent::run(&m_parsers, [file, how = m_preparation] { return prepareFile(file, how); });
    return item;
}

Item Importing::started(const Fetched &page)
{
    Item item;
    item.entry.file = page.address;
    item.fetching = QtFuture::makeReadyFuture(Result<Fetched>(page));
    item.prepared = QtConcurrent::run(
        &m_parsers, [page, how = m_preparation] { return preparePage(page, page.address, how); });
    return item;
}

Item Importing::started(const Missing &missing)
{
    return startedFetching(missing.article.metadata.url.value, missing.article.id);
}

Item Importing::started(const Again &again)
{
    Item item;
    item.entry.file = again.article.metadata.title.value;
    item.prepared = QtConcurrent::run(&m_parsers, [this, id = again.article.id, how = m_preparation] {
        return prepareAgain(m_articles, id, how);
    });
    return item;
}

Item Importing::startedFetching(const QString &address, ArticleId into)
{
    Item item;
    item.entry.file = address;
    if (m_context.fetcher == nullptr) {
        item.entry.error = {Error::NetworkUnavailable, address, {}};
        return item;
    }
    item.fetching = m_context.fetcher->fetch({address});
    const auto prepare = [address, into, how = m_preparation](const Result<Fetched> &page) {
        Result<PreparedImport> import = page ? preparePage(*page, address, how) : page.error();
        if (import)
            import->import.into = into;
        return import;
    };
    item.prepared = item.fetching->then(&m_parsers, prepare);
    return item;
}

/// Servers may be slow, and the reader impatient. @returns false when the import was stopped meanwhile
bool Importing::waitForFirst()
{
    const Item &first = m_parsing.front();
    while (first.fetching && first.prepared && !first.prepared->isFinished()) {
        if (stopped())
            return false;
        qint64 received = 0;
        for (const Item &item : m_parsing)
            received += item.fetching ? item.fetching->progressValue() : 0;
        m_control.bytes = received;
        QThread::msleep(pauseBetweenLooks);
    }
    return true;
}

/// Nothing may be under way any more when the parsers go.
void Importing::dropParsing()
{
    m_parsers.clear();
    for (Item &item : m_parsing) {
        if (!item.fetching)
            continue;
        item.fetching->cancel();
        if (item.prepared)
            item.prepared->waitForFinished();
    }
    m_parsing.clear();
}

void Importing::storeNext()
{
    Item item = std::move(m_parsing.front());
    m_parsing.pop_front();
    m_bytesParsing -= item.bytes;
    if (!item.prepared) {
        const Error error = item.entry.error;
        store(std::move(item), error);
        return;
    }
    item.prepared->waitForFinished();
    // Without a result the fetcher has gone before it was done.
    Result<PreparedImport> article = item.prepared->resultCount() > 0
                                         ? item.prepared->takeResult()
                                         : Result<PreparedImport>(Error{Error::Cancelled, {}, {}});
    store(std::move(item), std::move(article));
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
            entry.anchors = outcome->anchors;
            if (outcome->status == ImportStatus::Held) {
                entry.held = {outcome->doubt, outcome->words, outcome->presentWords,
                              item.fetching ? *item.fetching->result() : Fetched{}};
            }
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
