#pragma once

#include "domain/anchorcounts.h"
#include "domain/result.h"
#include "storage/articlerepository.h"
#include "storage/revisionrepository.h"

namespace randnotiz {

struct WriteContext;

/// Makes another revision of an article its current one. Every annotation, those in the trash too, is found in its text
/// or becomes an orphan: none is lost. What was found in a revision before is there still. A quote that the reader
/// keeps is kept where the new text says the same as the one before; the reader's place is found again, too.
///
/// @param article as it was until now
/// @returns how the annotations outside the trash were found
Result<AnchorCounts> makeCurrent(const StoredRevision &revision, const StoredArticle &article, WriteContext &context);

/// The revision of the article that has this text and structure, the present one before others; else a new one, its
/// bytes kept unless the reader wants none of `site`.
struct PlacedRevision
{
    StoredRevision revision;
    bool isNew = false;
};
Result<PlacedRevision> placeRevision(const PackedRevision &packed, const StoredArticle &article, const QString &site,
                                     WriteContext &context);

/// Stores a new revision; its bytes, too, unless the reader wants none of `site`.
Result<StoredRevision> insertRevision(const PackedRevision &packed, ArticleRow article, const QString &site,
                                      WriteContext &context);

} // namespace randnotiz
