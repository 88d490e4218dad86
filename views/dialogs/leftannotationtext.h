#pragma once

#include "library/jobs/annotationimport.h"

namespace randnotiz {

/// What an annotation says, or is called in its file, with why it found no place: one line.
QString leftAnnotationText(const LeftAnnotation &annotation);

} // namespace randnotiz
