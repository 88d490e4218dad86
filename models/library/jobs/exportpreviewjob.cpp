#include "library/jobs/exportjob.h"

#include "exchange/notesformat.h"
#include "exchange/papernotes.h"
#include "exchange/templatedmarkdown.h"
#include "library/jobs/notescollection.h"
#include "library/jobs/notesgathering.h"
#include "library/libraryjobscontext.h"
#include "library/notestemplates.h"

#include <memory>
#include <optional>

namespace randnotiz {

namespace {

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

Result<ExportPreview> runExportPreview(const LibraryJobsContext &context, const ExportRequest &asked,
                                       JobControl &control)
{
    const Result<ExportRequest> whole = withTemplate(asked);
    if (!whole)
        return whole.error();
    const ExportRequest &request = *whole;
    ExportPreview preview;
    if (ruleOf(request.format).byTemplate)
        preview.fault = faultOf(request.notesTemplate.text);
    if (preview.fault)
        return preview;
    const bool isPaged = request.format == ExportFormat::Pdf;
    const Result<std::unique_ptr<NotesFormat>> format =
        isPaged ? std::unique_ptr<NotesFormat>(std::make_unique<PaperNotes>())
                : makeNotesFormat(request.format, request.notesTemplate, context.printer);
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
    NotesCollection collection(request, **format);
    for (const GatheredSection &one : together ? first : QList<GatheredSection>())
        collection.add(one.section, one.notes);
    const NotesToExport &notes = first.constFirst().notes;
    const QByteArray file = together ? collection.file() : (*format)->articleFile(notes);
    preview.title = together ? request.title : notes.article.metadata.title.value;
    if (isPaged) {
        preview.pages = PagedText{QString::fromUtf8(file), preview.title, {}, localPaper()};
        return preview;
    }
    constexpr qsizetype shownBytes = 100'000;
    preview.text = QString::fromUtf8(file.first(qMin(shownBytes, file.size())));
    return preview;
}

} // namespace randnotiz
