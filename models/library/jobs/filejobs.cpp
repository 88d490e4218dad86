#include "library/jobs/filejobs.h"

#include "library/backups/keeping.h"
#include "library/libraryjobscontext.h"
#include "library/readerpool.h"
#include "storage/integrity.h"

namespace randnotiz {
namespace {

Progress watchedBy(JobControl &control, const LibraryJobsContext &context)
{
    return [&control, &context](qint64 done, qint64 total) {
        control.done = done;
        control.total = total;
        return !control.cancelled.load() && !context.closing.load();
    };
}

Problem::Kind kindOf(IntegrityProblem::Kind kind)
{
    switch (kind) {
    case IntegrityProblem::Structure:
        return Problem::Structure;
    case IntegrityProblem::RevisionHash:
        return Problem::RevisionHash;
    case IntegrityProblem::QuoteHash:
        return Problem::QuoteHash;
    case IntegrityProblem::Index:
        return Problem::Index;
    case IntegrityProblem::Orphan:
        break;
    }
    return Problem::Orphan;
}

} // namespace

Result<CheckReport> runCheck(const LibraryJobsContext &context, JobControl &control)
{
    const Result<IntegrityReport> checked = context.readers.read(
        [&](Database &database) { return checkIntegrity(database, watchedBy(control, context)); });
    if (!checked)
        return checked.error();
    CheckReport report{checked->articles, checked->revisions, checked->annotations, {}};
    for (const IntegrityProblem &problem : checked->problems)
        report.problems.append({kindOf(problem.kind), problem.id, problem.detail});
    return report;
}

Result<BackupReport> runBackup(const LibraryJobsContext &context, const BackupRequest &request, JobControl &control)
{
    const qint64 now = context.environment.nowMs();
    return context.readers.read([&](Database &database) {
        return keepBackup(database, context.path, request, now, watchedBy(control, context));
    });
}

} // namespace randnotiz
