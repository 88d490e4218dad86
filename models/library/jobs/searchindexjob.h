#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// See Jobs::makeSearchIndex(). Progress over articles, annotations and notes.
Result<SearchIndexReport> runSearchIndex(const LibraryJobsContext &context, SearchIndexRequest request, JobControl &control);

} // namespace randnotiz
