#include "library/jobs/jobs.h"

#include "library/backups/backupfolder.h"
#include "library/jobs/annotationimportjob.h"
#include "library/jobs/codebookjob.h"
#include "library/jobs/exportjob.h"
#include "library/jobs/filejobs.h"
#include "library/jobs/importjob.h"
#include "library/jobs/picturejob.h"
#include "library/jobs/searchindexjob.h"
#include "library/jobs/trashjob.h"
#include "library/jobs/verifyjob.h"
#include "library/libraryjobscontext.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <unistd.h>

namespace randnotiz {
namespace {

/// @param run from a JobControl to a Result of a report, in a thread of the pool; keeps what it needs by
/// value
template <typename Run> auto started(QThreadPool &pool, Run run)
{
    auto control = std::make_shared<JobControl>();
    using Report = typename std::invoke_result_t<Run, JobControl &>::Value;
    return Job<Report>{QtConcurrent::run(&pool, [run = std::move(run), control] { return run(*control); }),
                       control};
}

} // namespace

Job<ImportReport> Jobs::import(const ImportRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runImport(context, request, control);
    });
}

Job<ExportReport> Jobs::exportNotes(const ExportRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runExport(context, request, control, &::syncfs);
    });
}

Job<ExportPreview> Jobs::previewExport(const ExportRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runExportPreview(context, request, control);
    });
}

Job<QString> Jobs::exportCodebook(const CodebookRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runCodebookExport(context, request, control);
    });
}

Job<PictureReport> Jobs::fetchPictures(const QStringList &addresses)
{
    return started(m_context.pool, [&context = m_context, addresses](JobControl &control) {
        return runPictureFetch(context, addresses, control);
    });
}

Job<DeletionReport> Jobs::deleteForGood(const DeletionRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runDeletion(context, request, control);
    });
}

Job<VerifyReport> Jobs::verify(const VerifyRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runVerify(context, request, control);
    });
}

Job<AnnotationImportReport> Jobs::importAnnotations(const QString &file)
{
    return started(m_context.pool, [&context = m_context, file](JobControl &control) {
        return runAnnotationImport(context, file, control);
    });
}

Job<SearchIndexReport> Jobs::makeSearchIndex(SearchIndexRequest request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runSearchIndex(context, request, control);
    });
}

Job<CheckReport> Jobs::check()
{
    return started(m_context.pool,
                   [&context = m_context](JobControl &control) { return runCheck(context, control); });
}

Job<BackupReport> Jobs::backup(const BackupRequest &request)
{
    return started(m_context.pool, [&context = m_context, request](JobControl &control) {
        return runBackup(context, request, control);
    });
}

Job<QList<BackupInfo>> Jobs::listBackups(const QString &folder)
{
    return started(m_context.pool, [&context = m_context, folder](JobControl &) {
        return BackupFolder(folder, context.path).list();
    });
}

} // namespace randnotiz
