#include "library/jobs/filejobs.h"

#include "library/libraryjobscontext.h"
#include "library/readerpool.h"
#include "storage/backup.h"
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

Result<QString> runBackup(const LibraryJobsContext &context, const QString &file, JobControl &control)
{
    const Result<void> copied = context.readers.read([&](Database &database) {
        return backUp(database, file, BackupTarget::New, watchedBy(control, context));
    });
    if (!copied)
        return copied.error();
    return file;
}

} // namespace randnotiz
