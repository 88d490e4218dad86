#pragma once

#include "domain/annotation.h"
#include "domain/article.h"

#include <QList>

#include <optional>

namespace randnotiz {

/// Notes of one article that stand together.
struct PlannedSection
{
    ArticleId article;
    QString group; ///< the tag that it stands below; empty: none
    std::optional<QList<AnnotationId>> only = {}; ///< of its annotations; none: all

    friend bool operator==(const PlannedSection &, const PlannedSection &) = default;
};

/// What stands under a tag: a section for each article that carries it, or has annotations that do. Articles by the
/// date on which they were published, undated ones last, then by age.
///
/// @param articles    all that carry the tag or one below it, and all of `annotations`
/// @param annotations those that carry the tag or one below it, and all of the articles that do; in reading order
QList<PlannedSection> sectionsOfTag(const QString &tag, const QList<Article> &articles,
                                    const QList<Annotation> &annotations);

/// The same below each tag of the tree: groups by name, the tag itself first. An annotation stands once, under the first
/// of its tags that is in the tree; one that has none, under the first such tag of its article. There the article stands
/// also without annotations, if it has a note.
QList<PlannedSection> sectionsByTag(const QString &tag, const QList<Article> &articles,
                                    const QList<Annotation> &annotations);

} // namespace randnotiz
