#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// Compares every quotation of Markdown notes with the library (see readQuotations()). One of which the file says that it
/// is an annotation's is compared with that; any other one, and those of annotations that aren't in the library, with the
/// articles that the file names and then with all (see QuotationHunt).
///
/// Reads files and texts in some threads; waits for the disk: runs in a thread of its own, never in the GUI's. Writes
/// nothing. Errors of single files stand in the report.
Result<VerifyReport> runVerify(const LibraryJobsContext &context, const VerifyRequest &request, JobControl &control);

} // namespace randnotiz
