#pragma once

#include "domain/ids.h"

#include <variant>

namespace randnotiz {

using Deletable = std::variant<ArticleId, AnnotationId, TagId>;

/// Something that lies in the trash by itself; an annotation that only went there with its article is not meant.
struct TrashItem
{
    Deletable id;
    qint64 deletedMs = 0;   ///< ms since 1970 UTC
    qint64 daysOfUse = 0;   ///< distinct days on which the library was opened since then
    QString name;           ///< title, quote or name
    QString article;        ///< of an annotation: the title of its article

    friend bool operator==(const TrashItem &, const TrashItem &) = default;
};

/// So many of each kind.
struct TrashCounts
{
    qint64 articles = 0;
    qint64 annotations = 0;
    qint64 tags = 0;

    qint64 all() const { return articles + annotations + tags; }
    friend bool operator==(const TrashCounts &, const TrashCounts &) = default;
};

} // namespace randnotiz
