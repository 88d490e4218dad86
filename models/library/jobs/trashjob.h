#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// See Jobs::deleteForGood(). In the calling thread.
Result<DeletionReport> runDeletion(const LibraryJobsContext &context, const DeletionRequest &request,
                                   JobControl &control);

} // namespace randnotiz
