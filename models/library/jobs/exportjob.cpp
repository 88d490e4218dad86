#include "library/jobs/exportjob.h"

#include "exchange/builtintemplates.h"
#include "exchange/notesformat.h"
#include "exchange/notesindex.h"
#include "exchange/templatedmarkdown.h"
#include "library/jobs/notesgathering.h"
#include "library/jobs/notesvault.h"
#include "library/libraryjobscontext.h"

#include <QDir>
#include <QSet>

#include <memory>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<NotesFormat>> formatOf(const ExportRequest &request)
{
    const NotesTemplate &own = request.notesTemplate;
    return makeNotesFormat(request.format, own.text.isEmpty() ? builtInTemplates().constFirst() : own);
}

/// A file that could only be about one article is that article's.
bool isCollection(const ExportRequest &request, const NotesGathering &gathering)
{
    return request.oneFile && (!request.tag.isEmpty() || gathering.sections().size() > 1);
}

/// A file about several articles, while it is put together.
class Collection
{
public:
    Collection(const ExportRequest &request, const NotesFormat &format)
        : m_title(request.title)
        , m_id(collectionId(request.tag.isEmpty() ? u"notes:"_s + request.title
                                                  : u"tag:"_s + foldedTagName(request.tag)))
        , m_format(format)
    {
        m_head.id = m_id.toString();
        m_head.title = request.title;
        if (!request.tag.isEmpty())
            m_head.tags = {request.tag};
    }

    void add(const PlannedSection &section, NotesToExport notes)
    {
        // An article may stand in several groups: its own note says itself once.
        if (m_articles.contains(section.article))
            notes.article.note.clear();
        m_articles.insert(section.article);
        const SectionPlace place{.alone = false,
                                 .collection = m_sections.isEmpty() ? m_title : QString(),
                                 .group = section.group == m_group ? QString() : section.group,
                                 .grouped = !section.group.isEmpty()};
        m_group = section.group;
        m_sections += m_format.section(notes, place);
        m_head.articles = m_articles.size();
        m_head.annotations += notes.annotations.size();
    }

    bool isEmpty() const { return m_sections.isEmpty(); }
    ArticleId id() const { return m_id; }
    QByteArray file() const { return m_format.collectionFile(m_head, m_sections); }

private:
    QString m_title;
    ArticleId m_id;
    const NotesFormat &m_format;
    CollectionHead m_head;
    QString m_group; ///< of the last section
    QSet<ArticleId> m_articles;
    QList<QByteArray> m_sections;
};

/// One export while it runs: what is read, how it is written, and where.
class Export
{
public:
    Export(const LibraryJobsContext &context, const ExportRequest &request, JobControl &control,
           const NotesGathering &gathering, const NotesFormat &format, Result<NotesVault> vault)
        : m_context(context)
        , m_request(request)
        , m_control(control)
        , m_gathering(gathering)
        , m_format(format)
        , m_vault(std::move(vault))
    {
        m_control.total = gathering.sections().size();
    }

    ExportReport run()
    {
        if (isCollection(m_request, m_gathering))
            writeOneFile();
        else
            writeFiles();
        // Also for what was there already: a program before us may have written it a moment ago.
        if (m_vault) {
            if (const Result<void> finished = m_vault->finish(); !finished)
                failAll(finished.error());
        }
        return m_report;
    }

private:
    bool isStopped()
    {
        m_report.cancelled = m_control.cancelled.load() || m_context.closing.load();
        return m_report.cancelled;
    }

    void fail(ArticleId article, const Error &error)
    {
        m_report.entries.append({article, m_request.folder, ExportEntry::Failed, error});
    }

    /// @param id          in the file's front matter
    /// @param annotations that are in the file
    /// @param leftOut     that the filter keeps out of it
    /// @param article     that the file is about; null: several
    void put(ArticleId id, const QString &title, const QByteArray &bytes, const QList<Annotation> &annotations,
             const QList<AnnotationId> &leftOut, ArticleId article)
    {
        if (!m_vault)
            return fail(article, m_vault.error());
        ExportEntry entry = m_vault->write(id, title, bytes, annotations, leftOut);
        entry.article = article;
        m_report.entries.append(entry);
    }

    void writeFiles()
    {
        QList<IndexedNote> index;
        for (const PlannedSection &section : m_gathering.sections()) {
            if (isStopped())
                return;
            if (const auto notes = m_gathering.notes(section); !notes) {
                fail(section.article, notes.error());
            } else if (*notes) {
                const NotesToExport &found = **notes;
                put(section.article, found.article.metadata.title.value, m_format.articleFile(found), found.annotations,
                    found.leftOut, section.article);
                if (const ExportEntry &entry = m_report.entries.constLast(); entry.status != ExportEntry::Failed)
                    index.append({found.article, QDir(m_request.folder).relativeFilePath(entry.file),
                                  found.annotations.size()});
            }
            ++m_control.done;
        }
        if (m_request.index && ruleOf(m_request.format).byTemplate && !index.isEmpty())
            put(collectionId(u"index"), u"Index"_s, notesIndex(index), {}, {}, {});
    }

    void writeOneFile()
    {
        Collection collection(m_request, m_format);
        QList<Annotation> annotations;
        QList<AnnotationId> leftOut;
        for (const PlannedSection &section : m_gathering.sections()) {
            if (isStopped())
                return; // half a file would look like a whole one
            if (const auto notes = m_gathering.notes(section); !notes) {
                fail(section.article, notes.error());
            } else if (*notes) {
                collection.add(section, **notes);
                annotations += (*notes)->annotations;
                leftOut += (*notes)->leftOut;
            }
            ++m_control.done;
        }
        if (!collection.isEmpty())
            put(collection.id(), m_request.title, collection.file(), annotations, leftOut, {});
    }

    void failAll(const Error &error)
    {
        for (ExportEntry &entry : m_report.entries) {
            if (entry.status != ExportEntry::Failed) {
                entry.status = ExportEntry::Failed;
                entry.error = {error.code, entry.file, error.cause};
            }
        }
    }

    const LibraryJobsContext &m_context;
    const ExportRequest &m_request;
    JobControl &m_control;
    const NotesGathering &m_gathering;
    const NotesFormat &m_format;
    Result<NotesVault> m_vault;
    ExportReport m_report;
};

struct GatheredSection
{
    PlannedSection section;
    NotesToExport notes;
};

/// What an export begins with: an article with annotations, since one without says little about a template, or, of a
/// file of several, the first sections up to some thirty annotations.
QList<GatheredSection> firstSections(const LibraryJobsContext &context, const JobControl &control,
                                     const NotesGathering &gathering, bool together)
{
    constexpr qsizetype looksAt = 200;
    constexpr qsizetype shownAnnotations = 30;
    const QList<PlannedSection> sections =
        gathering.sections().first(qMin(looksAt, gathering.sections().size()));
    QList<GatheredSection> first;
    qsizetype annotations = 0;
    for (const PlannedSection &section : sections) {
        if (control.cancelled.load() || context.closing.load() || annotations >= (together ? shownAnnotations : 1))
            break;
        const Result<std::optional<NotesToExport>> notes = gathering.notes(section);
        if (!notes || !*notes)
            continue;
        if (!together && !(*notes)->annotations.isEmpty())
            first.clear();
        if (together || first.isEmpty())
            first.append({section, **notes});
        annotations += (*notes)->annotations.size();
    }
    return first;
}

} // namespace

Result<ExportReport> runExport(const LibraryJobsContext &context, const ExportRequest &request,
                               JobControl &control, ExportFolder::Sync syncFolder)
{
    const Result<std::unique_ptr<NotesFormat>> format = formatOf(request);
    if (!format)
        return format.error();
    const Result<NotesGathering> gathering = NotesGathering::plan(context.readers, request);
    if (!gathering)
        return gathering.error();
    const auto &rule = ruleOf(request.format);
    const MergeOptions options{.deleted = request.removesDeleted ? MergeOptions::Deleted::Remove
                                                                 : MergeOptions::Deleted::Mark};
    return Export(context, request, control, *gathering, **format,
                  NotesVault::open(context, request.folder, QString(rule.suffix),
                                   rule.byTemplate ? std::optional(options) : std::nullopt, syncFolder))
        .run();
}

Result<ExportPreview> runExportPreview(const LibraryJobsContext &context, const ExportRequest &request,
                                       JobControl &control)
{
    ExportPreview preview;
    if (ruleOf(request.format).byTemplate)
        preview.fault = faultOf(request.notesTemplate.text);
    if (preview.fault)
        return preview;
    const Result<std::unique_ptr<NotesFormat>> format = formatOf(request);
    if (!format)
        return format.error();
    const Result<NotesGathering> gathering = NotesGathering::plan(context.readers, request);
    if (!gathering)
        return gathering.error();

    const bool together = isCollection(request, *gathering);
    const QList<GatheredSection> first = firstSections(context, control, *gathering, together);
    if (control.cancelled.load() || context.closing.load())
        return Error{Error::Cancelled, {}, {}};
    if (first.isEmpty())
        return preview;
    Collection collection(request, **format);
    for (const GatheredSection &one : together ? first : QList<GatheredSection>())
        collection.add(one.section, one.notes);
    const NotesToExport &notes = first.constFirst().notes;
    const QByteArray file = together ? collection.file() : (*format)->articleFile(notes);
    preview.title = together ? request.title : notes.article.metadata.title.value;
    constexpr qsizetype shownBytes = 100'000;
    preview.text = QString::fromUtf8(file.first(qMin(shownBytes, file.size())));
    return preview;
}

} // namespace randnotiz
