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
constexpr size_t settledAtOnce = 32;
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

Result<NamedSources> QuotationHunt::named(const QList<ArticleId> &articles, const QStringList &canonicalAddresses) const
{
    if (articles.size() + canonicalAddresses.size() > mostNamed)
        return NamedSources();
    Result<QList<SourceRevision>> revisions =
        m_context.readers.read([&](Database &database) -> Result<QList<SourceRevision>> {
            const SourceTexts sources(database);
            const auto atAddresses = sources.articlesAt(canonicalAddresses);
            return atAddresses ? sources.ofArticles(articles + *atAddresses) : atAddresses.error();
        });
    if (!revisions)
        return revisions.error();
    std::ranges::stable_sort(*revisions, {}, [](const SourceRevision &source) { return !source.isCurrent; });
    return NamedSources{*revisions};
}

Result<std::shared_ptr<const SourceWords>> QuotationHunt::wordsOf(RevisionId id, NamedSources &sources) const
{
    if (const auto known = sources.read.constFind(id); known != sources.read.cend())
        return *known;
    const auto read = m_context.readers.read([id](Database &database) { return SourceTexts(database).text(id); });
    if (!read)
        return read.error();
    return *sources.read.insert(id, std::make_shared<const SourceWords>(*read));
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
    const auto present =
        m_context.readers.read([id = current->id](Database &database) { return SourceTexts(database).text(id); });
    if (!present)
        return present.error();
    return sentenceChange(source.text, found.place, present->text).value_or(asQuoted);
}

Result<std::optional<QuotationFind>> QuotationHunt::findIn(const QuotationReadings &readings,
                                                           const QList<SourceRevision> &revisions, NamedSources &sources) const
{
    std::shared_ptr<const SourceWords> best;
    FoundQuotation place;
    for (const SourceRevision &source : revisions) {
        // Present texts stand first: an earlier one only counts where none of them has it.
        if (best && (place.status == VerifiedQuotation::Identical || best->source.revision.isCurrent != source.isCurrent))
            break;
        const auto candidate = wordsOf(source.id, sources);
        if (!candidate)
            return candidate.error();
        const auto found = findInText(readings, (*candidate)->words);
        if (found && (!best || found->status < place.status)) {
            best = *candidate;
            place = *found;
        }
    }
    if (!best)
        return std::optional<QuotationFind>();
    const Result<QuotationProof> proof = proofIn(best->source, place);
    if (!proof)
        return proof.error();
    return std::optional(QuotationFind{best->source.revision, *proof});
}

Result<std::optional<QuotationFind>> QuotationHunt::nearest(const QuotationReadings &readings,
                                                            const QList<SourceRevision> &revisions, NamedSources &sources) const
{
    std::optional<QuotationFind> best;
    for (const SourceRevision &source : revisions) {
        const auto candidate = wordsOf(source.id, sources);
        if (!candidate)
            return candidate.error();
        const auto near = nearestIn(readings, (*candidate)->words);
        if (near && (!best || near->likeness > best->proof.likeness))
            best = QuotationFind{source, *near};
    }
    return best;
}

Result<NamedFinding> QuotationHunt::lookIn(NamedSources &sources, const QString &quotation) const
{
    NamedFinding finding{QuotationReadings(quotation)};
    if (finding.readings.whole().words().wordCount() == 0)
        return finding;
    const auto found = findIn(finding.readings, sources.revisions, sources);
    if (!found)
        return found.error();
    finding.found = *found;
    if (finding.found)
        return finding;
    const auto near = nearest(finding.readings, sources.revisions, sources);
    if (!near)
        return near.error();
    finding.nearest = *near;
    return finding;
}

Result<void> QuotationHunt::add(qsizetype number, NamedFinding finding)
{
    if (finding.found)
        m_report(number, *finding.found);
    if (finding.found || finding.readings.whole().words().wordCount() == 0)
        return {};
    m_words += finding.readings.whole().words().size();
    m_waiting.push_back({number, std::move(finding.readings), std::move(finding.nearest), {}, {}});
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

Result<std::optional<QuotationFind>> QuotationHunt::settle(const Waiting &waiting) const
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
    NamedSources sources;
    auto found = findIn(waiting.readings, revisions(likely), sources);
    if (!found || *found)
        return found;
    auto near = nearest(waiting.readings, revisions(waiting.whole + waiting.near), sources);
    if (near && waiting.nearest && (!*near || (*near)->proof.likeness <= waiting.nearest->proof.likeness))
        return waiting.nearest;
    return near;
}

Result<QList<QuotationHunt::Settled>> QuotationHunt::settle(std::span<const Waiting> some) const
{
    QList<Settled> settled;
    for (const Waiting &waiting : some) {
        if (stopped())
            break;
        const auto found = settle(waiting);
        if (!found)
            return found.error();
        settled.emplaceBack(waiting.number, *found);
    }
    return settled;
}

Result<void> QuotationHunt::settleAll()
{
    const std::span<const Waiting> all(m_waiting);
    QList<QFuture<Result<QList<Settled>>>> settling;
    for (size_t first = 0; first < all.size(); first += settledAtOnce) {
        const auto some = all.subspan(first, std::min(settledAtOnce, all.size() - first));
        settling += QtConcurrent::run(&m_workers, [this, some] { return settle(some); });
    }
    Result<void> done;
    for (const auto &future : settling) {
        const Result<QList<Settled>> settled = future.result();
        if (!settled) {
            done = settled.error(); // and on: the others use what is here
            continue;
        }
        for (const auto &[number, found] : *settled) {
            if (found)
                m_report(number, *found);
        }
    }
    return done;
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
    const Result<void> settled = settleAll();
    m_waiting.clear();
    m_words = 0;
    return settled;
}

} // namespace randnotiz
