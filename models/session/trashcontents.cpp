#include "session/trashcontents.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"

#include <QHash>
#include <QSet>
#include <QtConcurrent>

namespace randnotiz {

namespace {

Result<QHash<ArticleId, QString>> titlesOf(const Library &library, const QList<Annotation> &annotations)
{
    QSet<ArticleId> wanted;
    for (const Annotation &annotation : annotations)
        wanted += annotation.article;
    const Result<QList<Article>> articles =
        library.articles().articles(QList<ArticleId>(wanted.cbegin(), wanted.cend()));
    if (!articles)
        return articles.error();
    QHash<ArticleId, QString> titles;
    for (const Article &article : *articles)
        titles.insert(article.id, article.metadata.title.value);
    return titles;
}

Result<TrashContents> contentsOf(const Library &library)
{
    const Result<QList<Article>> articles =
        library.articles().list({.trash = TrashFilter::InTrash, .tag = {}});
    if (!articles)
        return articles.error();
    const Result<QList<Annotation>> annotations = library.annotations().list({}, TrashFilter::InTrash);
    if (!annotations)
        return annotations.error();
    const Result<QHash<ArticleId, QString>> titles = titlesOf(library, *annotations);
    if (!titles)
        return titles.error();

    TrashContents contents{*articles, {}};
    for (const Annotation &annotation : *annotations) {
        if (annotation.deletedMs != 0)
            contents.annotations.append({annotation, titles->value(annotation.article)});
    }
    return contents;
}

} // namespace

QFuture<Result<TrashContents>> readTrash(const Library &library)
{
    return QtConcurrent::run([&library] { return contentsOf(library); });
}

} // namespace randnotiz
