#include "library/jobs/verifyjob.h"

#include "exchange/addresses.h"
#include "exchange/notequotations.h"
#include "library/jobs/boundedfile.h"
#include "library/jobs/filecollection.h"
#include "library/jobs/quotationhunt.h"
#include "library/libraryjobscontext.h"
#include "library/readerpool.h"
#include "storage/annotationrepository.h"
#include "text/decoding.h"

#include <QCache>
#include <QStringDecoder>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestNote = 20 * 1024 * 1024;
constexpr int mostReaders = 8;
constexpr size_t filesAheadOfEach = 8;
constexpr double likelyTheSame = 0.5; ///< below it a mere link led somewhere else

struct ReadFile
{
    QString file;
    Result<NoteQuotations> notes;
};

bool isNote(QStringView name)
{
    return name.endsWith(".md"_L1, Qt::CaseInsensitive) || name.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

/// UTF-8 as it is, letters composed or not; else as it was most likely meant.
QString textOf(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    return utf8.hasError() ? decode(bytes).text : text;
}

ReadFile readFile(const FoundFile &found)
{
    if (found.error)
        return {found.file, *found.error};
    const Result<QByteArray> bytes = readRegularFile(found.nativePath, longestNote);
    if (!bytes)
        return {found.file, Error{bytes.error().code, found.file, bytes.error().cause}};
    return {found.file, readQuotations(textOf(*bytes))};
}

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
    using Known = QHash<AnnotationId, Annotation>;

    bool stopped() const { return m_control.cancelled.load() || m_context.closing.load(); }
    Result<void> verify(const ReadFile &file);
    Result<void> verify(const NoteQuotation &quotation, const NoteQuotations &notes, const Known &annotations);
    Result<void> hunt(qsizetype number, const NoteQuotations &notes);
    Result<QList<SourceRevision>> named(const NoteQuotations &notes);
    Result<Known> annotationsOf(const NoteQuotations &notes);
    Result<QuotationProof> prove(const QString &quote, const Annotation &annotation);
    Result<SourceText> text(RevisionId id);
    Result<RevisionId> currentRevision(ArticleId article);
    void found(qsizetype number, const QuotationFind &find);
    static void fill(VerifiedQuotation &entry, const QuotationProof &proof);

    const LibraryJobsContext &m_context;
    JobControl &m_control;
    VerifyReport m_report;
    QHash<ArticleId, RevisionId> m_current;
    std::optional<QList<SourceRevision>> m_named; ///< by the file that is being looked at
    QCache<RevisionId, SourceText> m_texts{8}; ///< a file's quotations are mostly those of one article
    QThreadPool m_workers;
    QuotationHunt m_hunt; ///< behind what it uses
};

Result<SourceText> Verifying::text(RevisionId id)
{
    if (const SourceText *known = m_texts.object(id))
        return *known;
    Result<SourceText> read =
        m_context.readers.read([id](Database &database) { return SourceTexts(database).text(id); });
    if (read)
        m_texts.insert(id, new SourceText(*read));
    return read;
}

Result<RevisionId> Verifying::currentRevision(ArticleId article)
{
    if (const auto known = m_current.constFind(article); known != m_current.cend())
        return *known;
    const auto revisions =
        m_context.readers.read([article](Database &database) { return SourceTexts(database).ofArticles({article}); });
    if (!revisions)
        return revisions.error();
    if (revisions->isEmpty())
        return Error{Error::NotFound, article.toString(), u"no such article"_s};
    return *m_current.insert(article, revisions->first().id);
}

Result<Verifying::Known> Verifying::annotationsOf(const NoteQuotations &notes)
{
    QList<AnnotationId> ids;
    for (const NoteQuotation &quotation : notes.quotations) {
        if (!quotation.annotation.isNull() && !ids.contains(quotation.annotation))
            ids += quotation.annotation;
    }
    Known known;
    if (ids.isEmpty())
        return known;
    const auto read = m_context.readers.read(
        [&ids](Database &database) { return AnnotationRepository(database).annotations(ids); });
    if (!read)
        return read.error();
    for (const Annotation &annotation : *read)
        known.insert(annotation.id, annotation);
    return known;
}

Result<QuotationProof> Verifying::prove(const QString &quote, const Annotation &annotation)
{
    const Result<SourceText> own = text(annotation.revision);
    if (!own)
        return own.error();
    const Result<RevisionId> current = currentRevision(annotation.article);
    if (!current)
        return current.error();
    std::optional<SourceText> present;
    if (*current != annotation.revision) {
        const Result<SourceText> read = text(*current);
        if (!read)
            return read.error();
        present = *read;
    }
    return proveAnnotation(QuotationReadings(quote), annotation, *own, present);
}

void Verifying::fill(VerifiedQuotation &entry, const QuotationProof &proof)
{
    entry.status = proof.status;
    entry.ours = proof.ours;
    entry.theirs = proof.theirs;
    entry.differences = proof.differences;
}

void Verifying::found(qsizetype number, const QuotationFind &find)
{
    VerifiedQuotation &entry = m_report.quotations[number];
    entry.article = find.source.article;
    entry.revision = find.source.id;
    fill(entry, find.proof);
}

Result<QList<SourceRevision>> Verifying::named(const NoteQuotations &notes)
{
    if (m_named)
        return *m_named;
    QStringList addresses;
    for (const QString &address : notes.addresses) {
        if (const QString canonical = canonicalAddress(address); !canonical.isEmpty())
            addresses += canonical;
    }
    const auto sources = m_hunt.named(notes.articles, addresses);
    if (sources)
        m_named = *sources;
    return sources;
}

Result<void> Verifying::hunt(qsizetype number, const NoteQuotations &notes)
{
    const Result<QList<SourceRevision>> sources = named(notes);
    if (!sources)
        return sources.error();
    return m_hunt.add({number, m_report.quotations[number].quote, *sources});
}

Result<void> Verifying::verify(const NoteQuotation &quotation, const NoteQuotations &notes, const Known &annotations)
{
    const qsizetype number = m_report.quotations.size() - 1;
    const auto annotation = annotations.constFind(quotation.annotation);
    if (annotation == annotations.cend())
        return hunt(number, notes);
    const Result<QuotationProof> proof = prove(quotation.text, *annotation);
    if (!proof && proof.error().code == Error::LibraryDamaged) {
        m_report.failures += proof.error();
        return {};
    }
    if (!proof)
        return proof.error();
    VerifiedQuotation &entry = m_report.quotations.last();
    entry.isInLibrary = true;
    const bool isElsewhere = quotation.isOnlyLinked && proof->status == VerifiedQuotation::Altered && proof->likeness < likelyTheSame;
    if (isElsewhere)
        return hunt(number, notes);
    entry.article = annotation->article;
    entry.revision = annotation->revision;
    fill(entry, *proof);
    return {};
}

Result<void> Verifying::verify(const ReadFile &file)
{
    if (!file.notes) {
        m_report.failures += file.notes.error();
        return {};
    }
    ++m_report.files;
    m_named.reset();
    const Result<Known> annotations = annotationsOf(*file.notes);
    if (!annotations)
        return annotations.error();
    for (const NoteQuotation &quotation : file.notes->quotations) {
        VerifiedQuotation entry;
        entry.file = file.file;
        entry.line = quotation.line;
        entry.annotation = quotation.annotation;
        entry.quote = quotation.text;
        m_report.quotations += entry;
        if (const auto done = verify(quotation, *file.notes, *annotations); !done)
            return done;
    }
    return {};
}

Result<VerifyReport> Verifying::run(const VerifyRequest &request)
{
    const FileCollection collected = collectFiles(request.paths, m_control, isNote);
    m_report.cancelled = collected.cancelled;
    m_control.total = collected.files.size();
    const auto ahead = filesAheadOfEach * static_cast<size_t>(m_workers.maxThreadCount());
    std::deque<QFuture<ReadFile>> reading;
    auto next = collected.files.cbegin();
    while (!stopped() && (next != collected.files.cend() || !reading.empty())) {
        while (next != collected.files.cend() && reading.size() < ahead)
            reading.push_back(QtConcurrent::run(&m_workers, [file = *next++] { return readFile(file); }));
        const ReadFile file = reading.front().takeResult();
        reading.pop_front();
        if (const auto done = verify(file); !done)
            return done.error();
        ++m_control.done;
    }
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
