#include "library/jobs/verifyjob.h"

#include "library/jobs/filecollection.h"
#include "library/jobs/noteproof.h"
#include "library/libraryjobscontext.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostReaders = 8;
constexpr size_t filesAheadOfEach = 8;

class Verifying
{
public:
    Verifying(const LibraryJobsContext &context, JobControl &control)
        : m_context(context)
        , m_control(control)
        , m_hunt(context, control, m_workers, [this](qsizetype number, const QuotationFind &find) { found(number, find); })
    {
        m_workers.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, mostReaders));
    }

    Result<VerifyReport> run(const VerifyRequest &request);

private:
    bool stopped() const { return m_control.cancelled.load() || m_context.closing.load(); }
    Result<void> take(ProvedNote note);
    void found(qsizetype number, const QuotationFind &find);

    const LibraryJobsContext &m_context;
    JobControl &m_control;
    VerifyReport m_report;
    QThreadPool m_workers;
    QuotationHunt m_hunt; ///< behind what it uses
};

void Verifying::found(qsizetype number, const QuotationFind &find)
{
    VerifiedQuotation &entry = m_report.quotations[number];
    entry.article = find.source.article;
    entry.revision = find.source.id;
    fill(entry, find.proof);
}

Result<void> Verifying::take(ProvedNote note)
{
    const qsizetype first = m_report.quotations.size();
    m_report.files += note.isRead;
    m_report.quotations += note.quotations;
    m_report.failures += note.failures;
    for (ProvedNote::Open &open : note.open) {
        if (const auto added = m_hunt.add(first + open.number, std::move(open.finding)); !added)
            return added;
    }
    return {};
}

Result<VerifyReport> Verifying::run(const VerifyRequest &request)
{
    const FileCollection collected = collectFiles(request.paths, m_control, isNote);
    m_report.cancelled = collected.cancelled;
    m_control.total = collected.files.size();
    const auto ahead = filesAheadOfEach * static_cast<size_t>(m_workers.maxThreadCount());
    std::deque<QFuture<Result<ProvedNote>>> proving;
    const auto waitForAll = [&] {
        for (auto &future : proving)
            future.waitForFinished(); // they use the hunt
    };
    auto next = collected.files.cbegin();
    while (!stopped() && (next != collected.files.cend() || !proving.empty())) {
        while (next != collected.files.cend() && proving.size() < ahead) {
            proving.push_back(QtConcurrent::run(
                &m_workers, [this, file = *next++] { return proveNote(m_context, m_hunt, file); }));
        }
        Result<ProvedNote> note = proving.front().takeResult();
        proving.pop_front();
        const Result<void> taken = note ? take(std::move(*note)) : note.error();
        if (!taken) {
            waitForAll();
            return taken.error();
        }
        ++m_control.done;
    }
    waitForAll();
    if (!stopped()) {
        if (const auto done = m_hunt.finish(); !done)
            return done.error();
    }
    m_report.cancelled = m_report.cancelled || stopped();
    return std::move(m_report);
}

} // namespace

QString verificationName(VerifiedQuotation::Status status)
{
    switch (status) {
    case VerifiedQuotation::Identical: return u"identical"_s;
    case VerifiedQuotation::Typography: return u"typography"_s;
    case VerifiedQuotation::Altered: return u"altered"_s;
    case VerifiedQuotation::SourceChanged: return u"source-changed"_s;
    case VerifiedQuotation::Unknown: break;
    }
    return u"unknown"_s;
}

qint64 VerifyReport::count(VerifiedQuotation::Status status) const
{
    return std::ranges::count(quotations, status, &VerifiedQuotation::status);
}

Result<VerifyReport> runVerify(const LibraryJobsContext &context, const VerifyRequest &request, JobControl &control)
{
    return Verifying(context, control).run(request);
}

} // namespace randnotiz
