#include "library/jobs/quotationhunt.h"

#include "library/readerpool.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>

namespace randnotiz {

namespace {

constexpr qsizetype mostWordsWaiting = 2'000'000; // about 100 MB with all that is known of them
constexpr qint64 textsAtOnce = 128;
constexpr qsizetype mostNamed = 40; // a list of links says nothing about a quotation
constexpr qsizetype mostWhole = 6;
constexpr qsizetype mostNear = 3;
constexpr double leastShare = 0.15; ///< of a quotation's runs, by letters, that a near text has

/// What some texts have of the quotations.
struct Looked
{
    QList<SourceRevision> sources;
    QList<QList<QuotationSearch::Hit>> hits; ///< for each source
};

Looked look(const QuotationSearch &search, const QList<SourceText> &texts)
{
    Looked looked;
    for (const SourceText &text : texts) {
        looked.sources += text.revision;
        looked.hits += search.look(QuotedWords(text.text));
    }
    return looked;
}

} // namespace

QuotationHunt::QuotationHunt(const LibraryJobsContext &context, JobControl &control, QThreadPool &workers, Report report)
    : m_context(context)
    , m_control(control)
    , m_workers(workers)
    , m_report(std::move(report))
{
}

Result<QList<SourceRevision>> QuotationHunt::named(const QList<ArticleId> &articles,
                                                   const QStringList &canonicalAddresses) const
{
    if (articles.size() + canonicalAddresses.size() > mostNamed)
        return QList<SourceRevision>();
    Result<QList<SourceRevision>> revisions =
        m_context.readers.read([&](Database &database) -> Result<QList<SourceRevision>> {
            const SourceTexts sources(database);
            const auto atAddresses = sources.articlesAt(canonicalAddresses);
            return atAddresses ? sources.ofArticles(articles + *atAddresses) : atAddresses.error();
        });
    if (revisions)
        std::ranges::stable_sort(*revisions, {}, [](const SourceRevision &source) { return !source.isCurrent; });
    return revisions;
}

Result<SourceText> QuotationHunt::text(RevisionId id) const
{
    return m_context.readers.read([id](Database &database) { return SourceTexts(database).text(id); });
}

/// What was found in an earlier text may say something else in the present one.
Result<QuotationProof> QuotationHunt::proofIn(const SourceText &source, const FoundQuotation &found) const
{
    const QuotationProof asQuoted{found.status, 1.0, {}, {}, {}};
    if (source.revision.isCurrent)
        return asQuoted;
    const auto revisions = m_context.readers.read(
        [&](Database &database) { return SourceTexts(database).ofArticles({source.revision.article}); });
    if (!revisions)
        return revisions.error();
    const auto current = std::ranges::find_if(*revisions, &SourceRevision::isCurrent);
    if (current == revisions->end())
        return asQuoted;
    const Result<SourceText> present = text(current->id);
    if (!present)
        return present.error();
    return sentenceChange(source.text, found.place, present->text).value_or(asQuoted);
}

Result<std::optional<QuotationFind>> QuotationHunt::findIn(const QuotationReadings &readings,
                                                           const QList<SourceRevision> &sources) const
{
    std::optional<std::pair<SourceText, FoundQuotation>> best;
    for (const SourceRevision &source : sources) {
        // Present texts stand first: an earlier one only counts where none of them has it.
        if (best && (best->second.status == VerifiedQuotation::Identical
                     || best->first.revision.isCurrent != source.isCurrent))
            break;
        const Result<SourceText> candidate = text(source.id);
        if (!candidate)
            return candidate.error();
        const auto found = findInText(readings, QuotedWords(candidate->text));
        if (found && (!best || found->status < best->second.status))
            best = {*candidate, *found};
    }
    if (!best)
        return std::optional<QuotationFind>();
    const Result<QuotationProof> proof = proofIn(best->first, best->second);
    if (!proof)
        return proof.error();
    return std::optional(QuotationFind{best->first.revision, *proof});
}

Result<std::optional<QuotationFind>> QuotationHunt::nearest(const QuotationReadings &readings,
                                                            const QList<SourceRevision> &sources) const
{
    std::optional<QuotationFind> best;
    for (const SourceRevision &source : sources) {
        const Result<SourceText> candidate = text(source.id);
        if (!candidate)
            return candidate.error();
        const auto near = nearestIn(readings, QuotedWords(candidate->text));
        if (near && (!best || near->likeness > best->proof.likeness))
            best = QuotationFind{source, *near};
    }
    return best;
}

Result<void> QuotationHunt::add(const HuntedQuotation &quotation)
{
    Waiting waiting{quotation.number, QuotationReadings(quotation.text), {}, {}, {}};
    if (waiting.readings.whole().words().wordCount() == 0)
        return {};
    if (!quotation.sources.isEmpty()) {
        const auto found = findIn(waiting.readings, quotation.sources);
        if (!found)
            return found.error();
        if (*found) {
            m_report(quotation.number, **found);
            return {};
        }
        const auto near = nearest(waiting.readings, quotation.sources);
        if (!near)
            return near.error();
        waiting.nearest = *near;
    }
    m_words += waiting.readings.whole().words().size();
    m_waiting.push_back(std::move(waiting));
    return m_words > mostWordsWaiting ? finish() : Result<void>();
}

void QuotationHunt::take(const SourceRevision &source, const QList<QuotationSearch::Hit> &hits)
{
    for (const QuotationSearch::Hit &hit : hits) {
        Waiting &waiting = m_waiting[static_cast<size_t>(hit.quotation)];
        if (hit.whole) {
            if (waiting.whole.size() < mostWhole)
                waiting.whole += {source, hit.weight};
            else if (source.isCurrent && !waiting.whole.last().source.isCurrent)
                waiting.whole.last() = {source, hit.weight};
            continue;
        }
        if (hit.share < leastShare)
            continue;
        const auto place = std::ranges::find_if(waiting.near, [&](const Candidate &one) {
            return one.weight < hit.weight || (one.weight == hit.weight && source.isCurrent && !one.source.isCurrent);
        });
        waiting.near.insert(place, {source, hit.weight});
        if (waiting.near.size() > mostNear)
            waiting.near.removeLast();
    }
}

Result<void> QuotationHunt::lookThroughLibrary()
{
    QList<Quotation> quotations;
    for (const Waiting &waiting : m_waiting)
        quotations += waiting.readings.whole();
    const QuotationSearch search(quotations);

    const auto ahead = static_cast<size_t>(2 * m_workers.maxThreadCount());
    std::deque<QFuture<Looked>> looking;
    SourceTexts::Cursor cursor;
    std::optional<Error> error;
    for (bool atEnd = false; !atEnd || !looking.empty();) {
        while (!atEnd && looking.size() < ahead) {
            const auto texts = m_context.readers.read(
                [&](Database &database) { return SourceTexts(database).next(cursor, textsAtOnce); });
            if (!texts)
                error = texts.error();
            atEnd = !texts || texts->isEmpty() || stopped();
            if (!atEnd)
                looking.push_back(QtConcurrent::run(&m_workers, [&search, texts = *texts] { return look(search, texts); }));
        }
        if (looking.empty())
            break;
        const Looked looked = looking.front().result();
        looking.pop_front();
        for (qsizetype i = 0; i < looked.sources.size(); ++i)
            take(looked.sources[i], looked.hits[i]);
        m_control.done += looked.sources.size();
    }
    return error ? Result<void>(*error) : Result<void>();
}

Result<void> QuotationHunt::settle(const Waiting &waiting) const
{
    const auto revisions = [](QList<Candidate> candidates) {
        std::ranges::stable_sort(candidates, {}, [](const Candidate &one) { return !one.source.isCurrent; });
        QList<SourceRevision> sources;
        for (const Candidate &candidate : candidates)
            sources += candidate.source;
        return sources;
    };
    // What is marked as left out parts the words, so that no text has them whole.
    QList<Candidate> likely = waiting.whole;
    if (waiting.readings.all().size() > 1 || waiting.readings.whole().isMarked())
        likely += waiting.near;
    const auto found = findIn(waiting.readings, revisions(likely));
    if (!found)
        return found.error();
    if (*found) {
        m_report(waiting.number, **found);
        return {};
    }
    auto near = nearest(waiting.readings, revisions(waiting.whole + waiting.near));
    if (!near)
        return near.error();
    std::optional<QuotationFind> best = waiting.nearest;
    if (*near && (!best || (*near)->proof.likeness > best->proof.likeness))
        best = *near;
    if (best)
        m_report(waiting.number, *best);
    return {};
}

Result<void> QuotationHunt::finish()
{
    if (m_waiting.empty())
        return {};
    const auto count = m_context.readers.read([](Database &database) { return SourceTexts(database).count(); });
    if (!count)
        return count.error();
    m_control.total += *count;
    if (const auto looked = lookThroughLibrary(); !looked)
        return looked;
    for (const Waiting &waiting : m_waiting) {
        if (stopped())
            break;
        if (const auto settled = settle(waiting); !settled)
            return settled;
    }
    m_waiting.clear();
    m_words = 0;
    return {};
}

} // namespace randnotiz
