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
    /// @param article     that the file is about; null: several
    void put(ArticleId id, const QString &title, const QByteArray &bytes, const QList<Annotation> &annotations,
             ArticleId article)
    {
        if (!m_vault)
            return fail(article, m_vault.error());
        ExportEntry entry = m_vault->write(id, title, bytes, annotations);
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
                    section.article);
                if (const ExportEntry &entry = m_report.entries.constLast(); entry.status != ExportEntry::Failed)
                    index.append({found.article, QDir(m_request.folder).relativeFilePath(entry.file),
                                  found.annotations.size()});
            }
            ++m_control.done;
        }
        if (m_request.index && ruleOf(m_request.format).byTemplate && !index.isEmpty())
            put(collectionId(u"index"), u"Index"_s, notesIndex(index), {}, {});
    }

    void writeOneFile()
    {
        QList<QByteArray> sections;
        CollectionHead head{.title = m_request.title};
        if (!m_request.tag.isEmpty())
            head.tags = {m_request.tag};
        QString group;
        QSet<ArticleId> articles;
        QList<Annotation> annotations;
        for (const PlannedSection &section : m_gathering.sections()) {
            if (isStopped())
                return; // half a file would look like a whole one
            if (auto notes = m_gathering.notes(section); !notes) {
                fail(section.article, notes.error());
            } else if (*notes) {
                // An article may stand in several groups: its own note says itself once.
                if (articles.contains(section.article))
                    (*notes)->article.note.clear();
                articles.insert(section.article);
                const SectionPlace place{.alone = false,
                                         .collection = sections.isEmpty() ? m_request.title : QString(),
                                         .group = section.group == group ? QString() : section.group,
                                         .grouped = !section.group.isEmpty()};
                group = section.group;
                sections += m_format.section(**notes, place);
                annotations += (*notes)->annotations;
            }
            ++m_control.done;
        }
        if (sections.isEmpty())
            return;
        const ArticleId id = collectionId(m_request.tag.isEmpty() ? u"notes:"_s + m_request.title
                                                                  : u"tag:"_s + foldedTagName(m_request.tag));
        head.id = id.toString();
        head.articles = articles.size();
        head.annotations = annotations.size();
        put(id, m_request.title, m_format.collectionFile(head, sections), annotations, {});
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

    // An article without annotations says little about a template.
    constexpr qsizetype looksAt = 200;
    std::optional<NotesToExport> first;
    QString group;
    for (const PlannedSection &section : gathering->sections().first(qMin(looksAt, gathering->sections().size()))) {
        if (control.cancelled.load() || context.closing.load())
            return Error{Error::Cancelled, {}, {}};
        Result<std::optional<NotesToExport>> notes = gathering->notes(section);
        if (!notes || !*notes || (first && (*notes)->annotations.isEmpty()))
            continue;
        first = std::move(**notes);
        group = section.group;
        if (!first->annotations.isEmpty())
            break;
    }
    if (!first)
        return preview;
    constexpr qsizetype shown = 30;
    if (first->annotations.size() > shown)
        first->annotations.resize(shown);
    preview.title = first->article.metadata.title.value;
    if (!isCollection(request, *gathering)) {
        preview.text = QString::fromUtf8((*format)->articleFile(*first));
        return preview;
    }
    const SectionPlace place{false, request.title, group, !group.isEmpty()};
    CollectionHead head{collectionId(request.title).toString(), request.title, {}, 1, first->annotations.size()};
    if (!request.tag.isEmpty())
        head.tags = {request.tag};
    preview.text = QString::fromUtf8((*format)->collectionFile(head, {(*format)->section(*first, place)}));
    return preview;
}

} // namespace randnotiz
