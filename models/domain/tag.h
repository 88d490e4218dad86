#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <optional>
#include <variant>

namespace randnotiz {

/// A named label on articles and annotations; `/` parts the levels: "politics/china".
struct Tag
{
    TagId id;
    QString name; ///< as tagName() leaves it
    std::optional<quint32> colour = {}; ///< that the reader gave it: 0xRRGGBB

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// What the reader typed, as the name of a tag: NFC, without control characters, white space folded and
/// trimmed around every level, empty levels and a leading `#` dropped. Empty when nothing is left.
/// Names are compared without case (QString::toCaseFolded()), and shown as first typed.
QString tagName(QStringView typed);

/// The name that a tag is to get, where the reader names a tag and not a thing: tagName(), but InvalidInput where that
/// would drop more than white space and a leading `#` (a control character, an empty level, a `/` at an end).
Result<QString> checkedTagName(QStringView typed);

/// What tag names are compared by.
QString foldedTagName(const QString &name);
/// Whether `name` is `above`, or a name below it.
bool isInTagTree(const QString &name, const QString &above);

/// "#rrggbb", as the code book and JSON write a colour.
QString tagColourName(quint32 colour);
/// The colour of six hexadecimal digits behind a `#`, in either case; nothing for anything else.
std::optional<quint32> tagColour(QStringView name);

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
