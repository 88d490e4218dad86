#include "library/jobs/exportjob.h"

#include "exchange/markdownexporter.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/colours.h"
#include "library/libraryjobscontext.h"
#include "library/readerpool.h"

namespace randnotiz {
namespace {

using ColourNames = QMap<Colour, QString>;

/// All of one moment, so that the number of annotations is that of those that follow.
Result<NotesToExport> readNotes(ReaderPool &readers, ArticleId id, const ColourNames &colourNames)
{
    return readers.read([&](Database &) -> Result<NotesToExport> {
        const Result<Article> article = Articles(readers).article(id);
        if (!article)
            return article.error();
        const Result<Revision> revision = Articles(readers).currentRevision(id);
        if (!revision)
            return revision.error();
        const Result<QList<Annotation>> annotations = Annotations(readers).of(id);
        if (!annotations)
            return annotations.error();
        return NotesToExport{*article, revision->body, *annotations, colourNames};
    });
}

ExportEntry exported(const Result<NotesToExport> &notes, Result<ExportFolder> &folder, ArticleId id,
                     const QString &path)
{
    if (!notes)
        return {id, path, ExportEntry::Failed, notes.error()};
    if (!folder)
        return {id, path, ExportEntry::Failed, folder.error()};
    return folder->write(id, notes->article.metadata.title.value, exportMarkdown(*notes));
}

} // namespace

Result<ExportReport> runExport(const LibraryJobsContext &context, const ExportRequest &request,
                               JobControl &control, ExportFolder::Sync syncFolder)
{
    control.total = request.articles.size();
    const Result<ColourNames> colourNames = Colours(context.readers).names();
    if (!colourNames)
        return colourNames.error();

    ExportReport report;
    Result<ExportFolder> folder = ExportFolder::open(request.folder, syncFolder);
    for (const ArticleId &id : request.articles) {
        if (control.cancelled.load() || context.closing.load()) {
            report.cancelled = true;
            break;
        }
        report.entries.append(
            exported(readNotes(context.readers, id, *colourNames), folder, id, request.folder));
        ++control.done;
    }
    if (!folder)
        return report;

    // Also for what was there already: a program before us may have written it a moment ago.
    if (const Result<void> synced = folder->sync(); !synced) {
        for (ExportEntry &entry : report.entries) {
            if (entry.status != ExportEntry::Failed) {
                entry.status = ExportEntry::Failed;
                entry.error = {synced.error().code, entry.file, synced.error().cause};
            }
        }
    }
    return report;
}

} // namespace randnotiz
