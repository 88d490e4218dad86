#pragma once

#include "domain/annotation.h"
#include "domain/searchquery.h"

#include <QList>
#include <QString>

#include <optional>

/// Lists of all annotations of a library. A list is its order alone, eight bytes a row; what stands in the rows is read by
/// their keys, a screenful at a time.
namespace randnotiz {

/// Names a row of a list while its library is open, and says nothing elsewhere.
enum class ListKey : qint64 {};

enum class AnnotationGrouping : quint8 { None, Article, Tag, Colour, Month };

enum class AnnotationOrder : quint8 {
    Newest, ///< by the moment when they were made
    Oldest,
    Place,  ///< articles from the last added on, each in reading order
    Title,  ///< articles by title, each in reading order
};

struct AnnotationListRequest
{
    SearchQuery query; ///< met by all rows; the default one: all annotations outside the trash
    AnnotationGrouping grouping = AnnotationGrouping::None;
    AnnotationOrder order = AnnotationOrder::Newest;
    QString locale;    ///< BCP 47; by whose rules titles and tags are sorted

    friend bool operator==(const AnnotationListRequest &, const AnnotationListRequest &) = default;
};

/// Rows that stand together. Articles come as their rows are ordered, tags by name (what has none comes last), colours by
/// number, months from the newest on unless the oldest comes first.
struct AnnotationGroup
{
    QString key;   ///< an article's or tag's id, a colour's number, "2025-01"; empty: what has no tag, or no groups
    QString name;  ///< an article's title, a tag's name; else empty
    std::optional<quint32> tagColour = {}; ///< 0xRRGGBB
    qint64 first = 0; ///< place of its first row in AnnotationList::keys
    qint64 count = 0; ///< at least 1

    friend bool operator==(const AnnotationGroup &, const AnnotationGroup &) = default;
};

struct AnnotationList
{
    AnnotationGrouping grouping = AnnotationGrouping::None;
    QList<AnnotationGroup> groups; ///< one without a key where nothing is grouped; none without rows
    QList<ListKey> keys;           ///< group by group; an annotation stands in the group of each of its tags
    qint64 annotations = 0;        ///< different ones among the rows
    SearchIndexState index;        ///< how far what was searched in was complete

    bool isGrouped() const { return grouping != AnnotationGrouping::None; }
};

/// What is shown in a row.
struct ListedAnnotation
{
    ListKey key{};
    Annotation annotation;
    QString title; ///< of its article

    friend bool operator==(const ListedAnnotation &, const ListedAnnotation &) = default;
};

} // namespace randnotiz
