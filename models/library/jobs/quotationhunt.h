#pragma once

#include "library/jobs/job.h"
#include "library/jobs/quotationproof.h"
#include "library/libraryjobscontext.h"
#include "text/quotationsearch.h"

#include <QHash>

#include <functional>
#include <memory>
#include <span>
#include <vector>

class QThreadPool;

namespace randnotiz {

/// Where a quotation was found.
struct QuotationFind
{
    SourceRevision source;
    QuotationProof proof;
};

/// A text as quotations are looked for in it. Stays where it is: the words are those of its text.
struct SourceWords
{
    explicit SourceWords(SourceText read) : source(std::move(read)), words(source.text) {}
    Q_DISABLE_COPY_MOVE(SourceWords)

    const SourceText source;
    const QuotedWords words;
};

/// The revisions of articles that a file names, the present ones first; each is read when it is first asked for. Of one
/// thread.
struct NamedSources
{
    QList<SourceRevision> revisions;
    QHash<RevisionId, std::shared_ptr<const SourceWords>> read = {};
};

/// What articles that a file names have of a quotation.
struct NamedFinding
{
    QuotationReadings readings;
    std::optional<QuotationFind> found = {};   ///< word for word
    std::optional<QuotationFind> nearest = {}; ///< else: what comes near enough to be what it was made of
};

/// Looks for quotations in the articles that their files name, and for those that aren't there in the whole library.
///
/// The library's texts go by once for all of them (see QuotationSearch), some hundred at a time, so that neither an index
/// nor the texts of 100,000 articles are held. Word for word in a present text goes before word for word in an earlier one,
/// and that before what is only near. Belongs to one thread, but for what is const; the work is done by `workers`.
class QuotationHunt
{
public:
    using Report = std::function<void(qsizetype number, const QuotationFind &)>;

    QuotationHunt(const LibraryJobsContext &context, JobControl &control, QThreadPool &workers, Report report);

    /// None where the file names so many articles that it says nothing about a quotation. Any thread.
    Result<NamedSources> named(const QList<ArticleId> &articles, const QStringList &canonicalAddresses) const;
    /// Any thread.
    Result<NamedFinding> lookIn(NamedSources &sources, const QString &quotation) const;

    /// Reports what is found already; keeps the others for finish(), which it calls when there is much of them.
    /// @param number the caller's
    Result<void> add(qsizetype number, NamedFinding finding);
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

    /// A waiting quotation with what became of it.
    using Settled = std::pair<qsizetype, std::optional<QuotationFind>>;

    bool stopped() const { return m_control.cancelled.load() || m_context.closing.load(); }
    Result<std::shared_ptr<const SourceWords>> wordsOf(RevisionId id, NamedSources &sources) const;
    Result<std::optional<QuotationFind>> findIn(const QuotationReadings &readings, const QList<SourceRevision> &revisions,
                                                NamedSources &sources) const;
    Result<std::optional<QuotationFind>> nearest(const QuotationReadings &readings, const QList<SourceRevision> &revisions,
                                                 NamedSources &sources) const;
    Result<QuotationProof> proofIn(const SourceText &source, const FoundQuotation &found) const;
    Result<void> lookThroughLibrary();
    void take(const SourceRevision &source, const QList<QuotationSearch::Hit> &hits);
    Result<std::optional<QuotationFind>> settle(const Waiting &waiting) const;
    Result<QList<Settled>> settle(std::span<const Waiting> some) const;
    Result<void> settleAll();

    const LibraryJobsContext &m_context;
    JobControl &m_control;
    QThreadPool &m_workers;
    Report m_report;
    std::vector<Waiting> m_waiting;
    qsizetype m_words = 0; ///< of those that wait
};

} // namespace randnotiz
