#include "session/taggedarticles.h"

#include "library/annotations.h"
#include "library/library.h"

#include <QtConcurrent>

namespace randnotiz {

QFuture<Result<QSet<ArticleId>>> articlesByAnnotationTag(const Library &library, const QString &tag)
{
    return QtConcurrent::run([&library, tag]() -> Result<QSet<ArticleId>> {
        const Result<QList<Annotation>> annotations = library.annotations().list(tag);
        if (!annotations)
            return annotations.error();
        QSet<ArticleId> articles;
        for (const Annotation &annotation : *annotations)
            articles += annotation.article;
        return articles;
    });
}

} // namespace randnotiz
