#pragma once

#include "library/jobs/job.h"
#include "library/jobs/quotationproof.h"
#include "library/libraryjobscontext.h"
#include "text/quotationsearch.h"

#include <functional>
#include <vector>

class QThreadPool;

namespace randnotiz {

/// A quotation of which nobody says whose it is.
struct HuntedQuotation
{
    qsizetype number = 0;          ///< the caller's
    QString text;
    QList<SourceRevision> sources; ///< of articles that its file names: looked at first; see named()
};

/// Where a quotation was found.
struct QuotationFind
{
    SourceRevision source;
    QuotationProof proof;
};

/// Looks for quotations in the articles that their files name, and for those that aren't there in the whole library.
///
/// The library's texts go by once for all of them (see QuotationSearch), some hundred at a time, so that neither an index
/// nor the texts of 100,000 articles are held. Word for word in a present text goes before word for word in an earlier one,
/// and that before what is only near. Belongs to one thread at a time; the work is done by `workers` too.
class QuotationHunt
{
public:
    using Report = std::function<void(qsizetype number, const QuotationFind &)>;

    QuotationHunt(const LibraryJobsContext &context, JobControl &control, QThreadPool &workers, Report report);

    /// The revisions of articles that a file names, the present ones first; none where it names so many that it says
    /// nothing about a quotation.
    Result<QList<SourceRevision>> named(const QList<ArticleId> &articles, const QStringList &canonicalAddresses) const;
    /// Looks at once in the articles that the file names; keeps what isn't there word for word for finish(), which it
    /// calls when there is much of it.
    Result<void> add(const HuntedQuotation &quotation);
    /// Looks for the rest in the whole library, and reports what was found, each quotation once.
    Result<void> finish();

private:
    /// A text that may hold a quotation, by how much it has of it.
    struct Candidate
    {
        SourceRevision source;
        quint32 weight = 0;
    };
    struct Waiting
    {
        qsizetype number = 0;
        QuotationReadings readings;
        std::optional<QuotationFind> nearest; ///< in an article that the file names
        QList<Candidate> whole;               ///< likely hold it word for word; present texts first
        QList<Candidate> near;                ///< most of it first
    };

    bool stopped() const { return m_control.cancelled.load() || m_context.closing.load(); }
    Result<SourceText> text(RevisionId id) const;
    Result<std::optional<QuotationFind>> findIn(const QuotationReadings &readings, const QList<SourceRevision> &sources) const;
    Result<std::optional<QuotationFind>> nearest(const QuotationReadings &readings,
                                                 const QList<SourceRevision> &sources) const;
    Result<QuotationProof> proofIn(const SourceText &source, const FoundQuotation &found) const;
    Result<void> lookThroughLibrary();
    void take(const SourceRevision &source, const QList<QuotationSearch::Hit> &hits);
    Result<void> settle(const Waiting &waiting) const;

    const LibraryJobsContext &m_context;
    JobControl &m_control;
    QThreadPool &m_workers;
    Report m_report;
    std::vector<Waiting> m_waiting;
    qsizetype m_words = 0; ///< of those that wait
};

} // namespace randnotiz
