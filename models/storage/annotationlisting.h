#pragma once

#include "domain/annotationlist.h"
#include "domain/result.h"

namespace randnotiz {

class Database;

/// The order of a list: one walk over the index annotation_listed (with tags also over annotation_tag_tag) and one over the
/// articles, then a sort: n log n of the annotations of the library, none of which is read. See benchmark_lists.
///
/// Errors: those of searchHitRows() where there is a query; Cancelled after an Interruption.
Result<AnnotationList> annotationList(Database &database, const AnnotationListRequest &request);

/// The rows of these keys, by the primary key, in their order; what is gone by now is left out.
Result<QList<ListedAnnotation>> listedAnnotations(Database &database, const QList<ListKey> &keys);

} // namespace randnotiz
