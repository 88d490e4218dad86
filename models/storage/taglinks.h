#pragma once

#include "domain/result.h"
#include "domain/tag.h"
#include "storage/tagrepository.h"

namespace randnotiz {

struct WriteContext;

/// A tag as it is stored, and whether the link to it is new.
struct MadeLink
{
    Tag tag;
    bool isNew = false;
};

/// The listed tag of an id, or the one that it was merged into; else the one of the name; made where there is none.
/// InvalidInput when nothing is left of the name; NotFound for an unknown id without a name.
Result<StoredTag> findOrMakeTag(const Tag &tag, WriteContext &context);

/// Puts a tag on something: the one that findOrMakeTag() finds or makes. Its errors.
Result<MadeLink> linkTag(const Tag &tag, ArticleRow article, WriteContext &context);
Result<MadeLink> linkTag(const Tag &tag, AnnotationRow annotation, WriteContext &context);

} // namespace randnotiz
