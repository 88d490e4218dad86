#include "library/jobs/noteproof.h"

#include "exchange/addresses.h"
#include "exchange/notequotations.h"
#include "library/jobs/boundedfile.h"
#include "library/jobs/filecollection.h"
#include "library/libraryjobscontext.h"
#include "library/readerpool.h"
#include "storage/annotationrepository.h"
#include "text/decoding.h"

#include <QHash>
#include <QStringDecoder>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestNote = 20 * 1024 * 1024;
constexpr double likelyTheSame = 0.5; ///< below it a mere link led somewhere else

/// UTF-8 as it is, letters composed or not; else as it was most likely meant.
QString textOf(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    return utf8.hasError() ? decode(bytes).text : text;
}

class NoteProof
{
public:
    NoteProof(Database &database, const QuotationHunt &hunt, const NoteQuotations &notes)
        : m_database(database)
        , m_sources(database)
        , m_hunt(hunt)
        , m_notes(notes)
    {
    }

    Result<void> run(const QString &file, ProvedNote &into);

private:
    Result<void> readAnnotations();
    Result<void> compare(const NoteQuotation &quotation, ProvedNote &into);
    Result<void> leaveOpen(const NoteQuotation &quotation, ProvedNote &into);
    Result<QuotationProof> prove(const QString &quote, const Annotation &annotation);
    Result<ProvedText> text(RevisionId id);
    Result<RevisionId> currentRevision(ArticleId article);

    Database &m_database;
    const SourceTexts m_sources;
    const QuotationHunt &m_hunt;
    const NoteQuotations &m_notes;
    QHash<AnnotationId, Annotation> m_annotations;
    QHash<RevisionId, ProvedText> m_texts; ///< a file's quotations are mostly those of one article
    QHash<ArticleId, RevisionId> m_current;
    std::optional<NamedSources> m_named;
};

Result<void> NoteProof::readAnnotations()
{
    QList<AnnotationId> ids;
    for (const NoteQuotation &quotation : m_notes.quotations) {
        if (!quotation.annotation.isNull() && !ids.contains(quotation.annotation))
            ids += quotation.annotation;
    }
    if (ids.isEmpty())
        return {};
    const auto read = AnnotationRepository(m_database).annotations(ids);
    if (!read)
        return read.error();
    for (const Annotation &annotation : *read)
        m_annotations.insert(annotation.id, annotation);
    return {};
}

Result<ProvedText> NoteProof::text(RevisionId id)
{
    constexpr qsizetype mostKept = 8;
    if (const auto known = m_texts.constFind(id); known != m_texts.cend())
        return *known;
    const Result<SourceText> read = m_sources.text(id);
    if (!read)
        return read.error();
    if (m_texts.size() == mostKept)
        m_texts.clear();
    return *m_texts.insert(id, ProvedText(*read));
}

Result<RevisionId> NoteProof::currentRevision(ArticleId article)
{
    if (const auto known = m_current.constFind(article); known != m_current.cend())
        return *known;
    const auto revisions = m_sources.ofArticles({article});
    if (!revisions)
        return revisions.error();
    if (revisions->isEmpty())
        return Error{Error::NotFound, article.toString(), u"no such article"_s};
    return *m_current.insert(article, revisions->first().id);
}

Result<QuotationProof> NoteProof::prove(const QString &quote, const Annotation &annotation)
{
    const Result<ProvedText> own = text(annotation.revision);
    if (!own)
        return own.error();
    std::optional<ProvedText> present;
    if (!own->source.revision.isCurrent) {
        const Result<RevisionId> current = currentRevision(annotation.article);
        if (!current)
            return current.error();
        const Result<ProvedText> read = text(*current);
        if (!read)
            return read.error();
        present = *read;
    }
    return proveAnnotation(QuotationReadings(quote), annotation, *own, present);
}

Result<void> NoteProof::leaveOpen(const NoteQuotation &quotation, ProvedNote &into)
{
    if (!m_named) {
        QStringList addresses;
        for (const QString &address : m_notes.addresses()) {
            if (const QString canonical = canonicalAddress(address); !canonical.isEmpty())
                addresses += canonical;
        }
        auto named = m_hunt.named(m_notes.articles, addresses);
        if (!named)
            return named.error();
        m_named = std::move(*named);
    }
    auto finding = m_hunt.lookIn(*m_named, quotation.text);
    if (!finding)
        return finding.error();
    into.open += {into.quotations.size() - 1, std::move(*finding)};
    return {};
}

Result<void> NoteProof::compare(const NoteQuotation &quotation, ProvedNote &into)
{
    const auto annotation = m_annotations.constFind(quotation.annotation);
    if (annotation == m_annotations.cend())
        return leaveOpen(quotation, into);
    const Result<QuotationProof> proof = prove(quotation.text, *annotation);
    if (!proof && proof.error().code == Error::LibraryDamaged) {
        into.failures += proof.error();
        return {};
    }
    if (!proof)
        return proof.error();
    VerifiedQuotation &entry = into.quotations.last();
    entry.isInLibrary = true;
    const bool isElsewhere =
        quotation.isOnlyLinked && proof->status == VerifiedQuotation::Altered && proof->likeness < likelyTheSame;
    if (isElsewhere)
        return leaveOpen(quotation, into);
    entry.article = annotation->article;
    entry.revision = annotation->revision;
    fill(entry, *proof);
    return {};
}

Result<void> NoteProof::run(const QString &file, ProvedNote &into)
{
    if (const auto read = readAnnotations(); !read)
        return read;
    for (const NoteQuotation &quotation : m_notes.quotations) {
        VerifiedQuotation entry;
        entry.file = file;
        entry.line = quotation.line;
        entry.annotation = quotation.annotation;
        entry.quote = quotation.text;
        into.quotations += entry;
        if (const auto done = compare(quotation, into); !done)
            return done;
    }
    return {};
}

} // namespace

bool isNote(QStringView name)
{
    return name.endsWith(".md"_L1, Qt::CaseInsensitive)
           || name.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

Result<ProvedNote> proveNote(const LibraryJobsContext &context, const QuotationHunt &hunt, const FoundFile &file)
{
    ProvedNote note;
    if (file.error) {
        note.failures += *file.error;
        return note;
    }
    const Result<QByteArray> bytes = readRegularFile(file.nativePath, longestNote);
    if (!bytes) {
        note.failures += Error{bytes.error().code, file.file, bytes.error().cause};
        return note;
    }
    note.isRead = true;
    const NoteQuotations notes = readQuotations(textOf(*bytes));
    if (notes.quotations.isEmpty())
        return note;
    // All of one moment: reading inside takes part in it.
    const Result<void> done = context.readers.read(
        [&](Database &database) { return NoteProof(database, hunt, notes).run(file.file, note); });
    return done ? Result<ProvedNote>(std::move(note)) : done.error();
}

} // namespace randnotiz
