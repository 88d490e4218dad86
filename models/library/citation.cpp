#include "library/citation.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"

namespace randnotiz {

Result<QList<Citation>> citationsOf(const Library &library, const QList<AnnotationId> &annotations)
{
    QList<Citation> citations;
    for (const AnnotationId &id : annotations) {
        const Result<Annotation> annotation = library.annotations().annotation(id);
        if (!annotation)
            return annotation.error();
        const Result<Article> article = library.articles().article(annotation->article);
        if (!article)
            return article.error();
        const Result<Revision> revision = library.articles().revision(annotation->revision);
        if (!revision)
            return revision.error();
        citations += {annotation->quote.exact, article->metadata, revision->fetchedMs};
    }
    return citations;
}

} // namespace randnotiz
