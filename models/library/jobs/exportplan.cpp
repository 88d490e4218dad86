#include "library/jobs/exportplan.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <tuple>

namespace randnotiz {
namespace {

/// Sorts levels before what only begins like them: "a/b" before "a b".
QString groupOrder(const QString &name)
{
    return foldedTagName(name).replace(u'/', QChar(u'\x1'));
}

/// The first, by name, of `tags` that is in the tree of `tag`; nothing when none is.
std::optional<QString> firstInTree(const QList<Tag> &tags, const QString &tag)
{
    std::optional<QString> first;
    for (const Tag &one : tags) {
        if (isInTagTree(one.name, tag) && (!first || groupOrder(one.name) < groupOrder(*first)))
            first = one.name;
    }
    return first;
}

bool stoodEarlier(const Article &a, const Article &b)
{
    const auto key = [](const Article &article) {
        const PartialDate &date = article.metadata.published.value;
        return std::tuple(date.isNull(), date.year, date.month, date.day, article.addedMs, article.id);
    };
    return key(a) < key(b);
}

QList<Article> sorted(QList<Article> articles)
{
    std::ranges::sort(articles, stoodEarlier);
    return articles;
}

} // namespace

QList<PlannedSection> sectionsOfTag(const QString &tag, const QList<Article> &articles,
                                    const QList<Annotation> &annotations)
{
    QHash<ArticleId, QList<AnnotationId>> carrying;
    for (const Annotation &annotation : annotations) {
        if (firstInTree(annotation.tags, tag))
            carrying[annotation.article].append(annotation.id);
    }
    QList<PlannedSection> sections;
    for (const Article &article : sorted(articles)) {
        if (firstInTree(article.tags, tag))
            sections.append(PlannedSection{article.id, {}, std::nullopt});
        else if (carrying.contains(article.id))
            sections.append(PlannedSection{article.id, {}, carrying[article.id]});
    }
    return sections;
}

QList<PlannedSection> sectionsByTag(const QString &tag, const QList<Article> &articles,
                                    const QList<Annotation> &annotations)
{
    const QList<Article> inOrder = sorted(articles);
    QHash<ArticleId, QString> ofArticle; // the group of annotations that have none of their own
    for (const Article &article : inOrder) {
        if (const auto group = firstInTree(article.tags, tag))
            ofArticle.insert(article.id, *group);
    }
    struct Group
    {
        QString name;
        QHash<ArticleId, QList<AnnotationId>> annotations;
    };
    QMap<QString, Group> groups; // by their order
    const auto group = [&groups](const QString &name) -> Group & {
        Group &one = groups[groupOrder(name)];
        one.name = name;
        return one;
    };
    for (const Article &article : inOrder) {
        // Without annotations it is its note that stands there.
        if (ofArticle.contains(article.id) && !article.note.isEmpty())
            group(ofArticle[article.id]).annotations[article.id];
    }
    for (const Annotation &annotation : annotations) {
        const auto own = firstInTree(annotation.tags, tag);
        const QString name = own ? *own : ofArticle.value(annotation.article);
        if (!name.isEmpty())
            group(name).annotations[annotation.article].append(annotation.id);
    }
    QList<PlannedSection> sections;
    for (const Group &one : std::as_const(groups)) {
        for (const Article &article : inOrder) {
            if (one.annotations.contains(article.id))
                sections.append(PlannedSection{article.id, one.name, one.annotations[article.id]});
        }
    }
    return sections;
}

} // namespace randnotiz
