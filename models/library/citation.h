#pragma once

#include "domain/annotation.h"
#include "domain/result.h"
#include "exchange/citation.h"

#include <QList>

namespace randnotiz {

class Library;

/// Of annotations, in the order given. NotFound. For a pool thread.
Result<QList<Citation>> citationsOf(const Library &library, const QList<AnnotationId> &annotations);

} // namespace randnotiz
