#include "library/jobs/searchindexjob.h"

#include "library/libraryjobscontext.h"
#include "library/readerpool.h"
#include "storage/searchindex.h"

namespace randnotiz {

Result<SearchIndexReport> runSearchIndex(const LibraryJobsContext &context, SearchIndexRequest request, JobControl &control)
{
    if (context.readOnly)
        return Error{Error::LibraryReadOnly, context.path, {}};
    SearchIndexReport report;
    bool anew = request == SearchIndexRequest::Anew;
    for (bool more = true; more;) {
        if (control.cancelled || context.closing) {
            report.cancelled = true;
            break;
        }
        QFuture<Result<SearchIndexProgress>> done = context.makeSearchIndex({anew});
        done.waitForFinished();
        const auto progress = done.resultCount() > 0 ? done.result() : Error{Error::Cancelled, {}, {}};
        if (!progress)
            return progress.error();
        if (control.total == 0) {
            const auto state = context.readers.read([](Database &database) { return SearchIndex(database).state(); });
            control.total = state ? state->total : 0;
        }
        anew = false;
        control.done += progress->rows;
        more = progress->more;
    }
    return report;
}

} // namespace randnotiz
