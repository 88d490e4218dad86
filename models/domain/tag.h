#pragma once

#include "domain/ids.h"

#include <variant>

namespace randnotiz {

/// A named label on articles and annotations; `/` parts the levels: "politics/china".
struct Tag
{
    TagId id;
    QString name; ///< as tagName() leaves it

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// What the reader typed, as the name of a tag: NFC, without control characters, white space folded and
/// trimmed around every level, empty levels and a leading `#` dropped. Empty when nothing is left.
/// Names are compared without case (QString::toCaseFolded()), and shown as first typed.
QString tagName(QStringView typed);

/// A tag with what carries it, for tag trees and `tag list`.
struct TagCount
{
    Tag tag;
    qint64 articles = 0;    ///< articles outside the trash that carry the tag themselves
    qint64 annotations = 0; ///< annotations outside the trash, of articles outside the trash
};

using Taggable = std::variant<ArticleId, AnnotationId>;

/// One tag on one thing.
struct TagLink
{
    Taggable target;
    Tag tag; ///< with a null id: the tag of that name, made when it doesn't exist
};

} // namespace randnotiz
