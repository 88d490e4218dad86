#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// Imports what `request` names, in its order: files are read and parsed by several threads, a bounded number
/// at a time, and stored by the Writer. Waits for all of it: runs in a thread of its own, never in the GUI's.
/// Errors of single files stand in the report. Errors of the whole: LibraryReadOnly, InvalidInput (a tag that
/// is none).
Result<ImportReport> runImport(const LibraryJobsContext &context, const ImportRequest &request,
                               JobControl &control);

} // namespace randnotiz
