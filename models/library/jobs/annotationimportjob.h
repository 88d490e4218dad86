#pragma once

#include "domain/result.h"
#include "library/jobs/annotationimport.h"
#include "library/jobs/job.h"

namespace randnotiz {

struct LibraryJobsContext;

/// Imports a file of W3C Web Annotations (see readWebAnnotations()). Each is looked for in the present text of its article, by
/// its words and what stands around them; where these stand it comes in, with the article's own words as its quote, and an
/// id by which importing the file again adds nothing. What isn't found, or could be meant for several places, comes in as an
/// orphan (see Annotation::isUnplaced), and is never put anywhere by a guess. Articles come by their id or address; of an address that
/// the library doesn't know it gets an article without text, to be fetched; an annotation whose article can't be known is only
/// told. Waits for the disk and the Writer.
///
/// Errors, before anything came in: LibraryReadOnly, NotFound, FileNotReadable, and those of readWebAnnotations(); their subject is the file.
Result<AnnotationImportReport> runAnnotationImport(const LibraryJobsContext &context, const QString &file, JobControl &control);

} // namespace randnotiz
