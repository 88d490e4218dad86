#pragma once

#include "domain/result.h"
#include "domain/selectors.h"
#include "storage/anchorrepository.h"
#include "storage/revisionrepository.h"

namespace randnotiz {

class AnchorText;
struct WriteContext;

/// InvalidInput unless the quote, with its prefix and suffix, stands at the position in that revision.
Result<void> checkQuoteStands(const StoredRevision &revision, const TextPositionSelector &position,
                              const TextQuoteSelector &quote, WriteContext &context);

/// Stores where selectors made on `revision` are: there, and in the article's current revision. Whatever anchors the
/// annotation had are replaced.
Result<void> placeAnchors(AnnotationRow annotation, const StoredRevision &revision, RevisionRow current,
                          const TextPositionSelector &position, const TextQuoteSelector &quote,
                          WriteContext &context);

/// The same for words that stand in no text so far (see Annotation::isUnplaced): they are orphans there.
Result<void> placeNowhere(AnnotationRow annotation, const StoredRevision &revision, RevisionRow current, WriteContext &context);

/// Where selectors are in another text than the one that they were made on.
StoredAnchor findAnchor(AnchorText &text, const TextPositionSelector &position, const TextQuoteSelector &quote);

} // namespace randnotiz
