#pragma once

#include "domain/result.h"
#include "domain/tag.h"
#include "storage/rows.h"

namespace randnotiz {

struct WriteContext;

/// A tag as it is stored, and whether the link to it is new.
struct MadeLink
{
    Tag tag;
    bool isNew = false;
};

/// Puts a tag on something: the tag of its id, else of its name; made, or taken out of the trash, where needed.
/// InvalidInput when nothing is left of the name; NotFound for an unknown id without a name.
Result<MadeLink> linkTag(const Tag &tag, ArticleRow article, WriteContext &context);
Result<MadeLink> linkTag(const Tag &tag, AnnotationRow annotation, WriteContext &context);

} // namespace randnotiz
