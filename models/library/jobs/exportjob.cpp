#include "library/jobs/exportjob.h"

#include "exchange/notesformat.h"
#include "exchange/notesindex.h"
#include "library/jobs/exportstamp.h"
#include "library/jobs/notescollection.h"
#include "library/jobs/notesgathering.h"
#include "library/jobs/notesvault.h"
#include "library/jobs/renderingahead.h"
#include "library/libraryjobscontext.h"
#include "library/notestemplates.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A file of one article's notes that an index can link to.
struct WrittenNote
{
    PlannedSection section;
    QString file; ///< absolute path
    std::optional<IndexedNote> note; ///< without the file; nothing: not read, since nothing was to be written
};

/// A file that is to be about one article.
struct PlannedFile
{
    PlannedSection section;
    QString stamp;
    std::optional<ExportEntry> already; ///< there is nothing to be done
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
        , m_stamp(request, request.notesTemplate.text, gathering.colourNames())
    {
        m_report.change = gathering.lastChange();
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

    /// @param id      in the file's front matter
    /// @param article that the file is about; null: several
    /// @returns the entry that was added
    const ExportEntry &put(ArticleId id, const QString &title, const NotesFile &file, ArticleId article)
    {
        ExportEntry entry = m_vault->write(id, title, file);
        entry.article = article;
        m_report.entries.append(entry);
        return m_report.entries.constLast();
    }

    /// Whether there is nothing to be done for a file; then its entry has been added.
    bool isExportedAlready(ArticleId id, const QString &stamp, ArticleId article)
    {
        std::optional<ExportEntry> entry = m_vault->exportedAlready(id, stamp);
        if (!entry)
            return false;
        entry->article = article;
        m_report.entries.append(*entry);
        return true;
    }

    QString stampOf(const QList<PlannedSection> &sections)
    {
        m_stamp.begin();
        for (const PlannedSection &section : sections)
            m_stamp.add(section, m_gathering.changeOf(section.article));
        return m_stamp.taken();
    }

    void writeFiles()
    {
        if (!m_vault) {
            for (const PlannedSection &section : m_gathering.sections())
                fail(section.article, m_vault.error());
            return;
        }
        const std::vector<PlannedFile> files = plannedFiles();
        QList<PlannedSection> stale;
        for (const PlannedFile &file : files) {
            if (!file.already)
                stale += file.section;
        }
        RenderingAhead ahead(m_gathering, m_request, m_context.printer, stale);
        QList<WrittenNote> written;
        for (const PlannedFile &file : files) {
            if (isStopped())
                return;
            if (file.already) {
                m_report.entries.append(*file.already);
                written.append({file.section, file.already->file, {}});
            } else {
                writeArticle(file, ahead.next(), written);
            }
            ++m_control.done;
        }
        if (m_request.index && ruleOf(m_request.format).byTemplate && !written.isEmpty())
            writeIndex(written);
    }

    std::vector<PlannedFile> plannedFiles()
    {
        std::vector<PlannedFile> files;
        files.reserve(static_cast<size_t>(m_gathering.sections().size()));
        for (const PlannedSection &section : m_gathering.sections()) {
            const QString stamp = stampOf({section});
            files.push_back({section, stamp, m_vault->exportedAlready(section.article, stamp)});
        }
        return files;
    }

    void writeArticle(const PlannedFile &planned, RenderingAhead::Rendered rendered, QList<WrittenNote> &written)
    {
        if (!rendered)
            return fail(planned.section.article, rendered.error());
        if (!*rendered)
            return;
        RenderedArticle &found = **rendered;
        found.file.stamp = planned.stamp;
        const ExportEntry &entry =
            put(planned.section.article, found.article.metadata.title.value, found.file, planned.section.article);
        if (entry.status != ExportEntry::Failed)
            written.append({planned.section, entry.file, IndexedNote{found.article, {}, found.file.annotations.size()}});
    }

    void writeIndex(const QList<WrittenNote> &written)
    {
        const ArticleId id = collectionId(u"index");
        const QDir folder(m_request.folder);
        m_stamp.begin();
        for (const WrittenNote &one : written) {
            m_stamp.add(one.section, m_gathering.changeOf(one.section.article));
            m_stamp.add(folder.relativeFilePath(one.file));
        }
        const QString stamp = m_stamp.taken();
        if (isExportedAlready(id, stamp, {}))
            return;
        QList<IndexedNote> index;
        for (const WrittenNote &one : written) {
            std::optional<IndexedNote> note = one.note;
            if (!note) {
                const auto notes = m_gathering.notes(one.section, NotesGathering::Texts::LeftOut);
                if (!notes)
                    return fail({}, notes.error());
                if (*notes)
                    note = IndexedNote{(*notes)->article, {}, (*notes)->annotations.size()};
            }
            if (note)
                index.append({note->article, folder.relativeFilePath(one.file), note->annotations});
        }
        NotesFile file = notesFile(m_request.format, notesIndex(index), {}, {});
        file.stamp = stamp;
        put(id, u"Index"_s, file, {});
    }

    void writeOneFile()
    {
        if (!m_vault)
            return fail({}, m_vault.error());
        NotesCollection collection(m_request, m_format);
        const QString stamp = stampOf(m_gathering.sections());
        if (isExportedAlready(collection.id(), stamp, {})) {
            m_control.done = m_gathering.sections().size();
            return;
        }
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
        if (collection.isEmpty())
            return;
        NotesFile file = notesFile(m_request.format, collection.file(), annotations, leftOut);
        if (file.note.bytes.isEmpty())
            return fail({}, Error{Error::FileNotWritable, m_request.title, u"its pages could not be laid out"_s});
        if (m_report.entries.isEmpty()) // else something is missing in it
            file.stamp = stamp;
        put(collection.id(), m_request.title, file, {});
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
    ExportStamp m_stamp;
    ExportReport m_report;
};

/// @returns not owning the lock when the export was stopped before its turn
std::unique_lock<std::timed_mutex> turnOf(const LibraryJobsContext &context, const JobControl &control)
{
    constexpr auto look = std::chrono::milliseconds(50);
    std::unique_lock<std::timed_mutex> turn(context.exporting, std::defer_lock);
    while (!control.cancelled.load() && !context.closing.load() && !turn.try_lock_for(look)) { }
    return turn;
}

} // namespace

Result<ExportReport> runExport(const LibraryJobsContext &context, const ExportRequest &asked,
                               JobControl &control, ExportFolder::Sync syncFolder)
{
    const Result<ExportRequest> whole = withTemplate(asked);
    if (!whole)
        return whole.error();
    const ExportRequest &request = *whole;
    const auto turn = turnOf(context, control);
    if (!turn.owns_lock())
        return ExportReport{.cancelled = true};
    if (!request.makesFolder && !QFileInfo(request.folder).isDir())
        return Error{Error::NotFound, request.folder, {}};
    const Result<std::unique_ptr<NotesFormat>> format = makeNotesFormat(request.format, request.notesTemplate, context.printer);
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

} // namespace randnotiz
