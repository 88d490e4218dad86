#pragma once

#include "library/jobs/exportfolder.h"
#include "library/jobs/jobs.h"

namespace randnotiz {

/// Writes the notes that `asked` names. When it returns, every entry that says
/// Written or Unchanged is on the disk. Waits for the disk: runs in a thread of its own, never in the GUI's.
/// Errors of single articles, and of the folder, stand in the report; those of the library as a whole are the
/// result.
Result<ExportReport> runExport(const LibraryJobsContext &context, const ExportRequest &asked,
                               JobControl &control, ExportFolder::Sync syncFolder);

/// The first file with annotations that it would write, or the first one where none of the first articles has any.
Result<ExportPreview> runExportPreview(const LibraryJobsContext &context, const ExportRequest &asked,
                                       JobControl &control);

} // namespace randnotiz
