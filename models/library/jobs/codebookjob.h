#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// Writes the code book as it stands at one moment to a temporary file, checks it, and renames it. @returns the file, on
/// the disk. Errors: Empty (there is no tag), FileNotWritable (also when the file exists and may not be replaced), DiskFull,
/// Cancelled; then the file is as it was.
Result<QString> runCodebookExport(const LibraryJobsContext &context, const CodebookRequest &request, JobControl &control);

} // namespace randnotiz
