#include "library/annotations.h"

#include "library/readerpool.h"
#include "storage/annotationlisting.h"
#include "storage/annotationrepository.h"
#include "storage/interruption.h"

namespace randnotiz {

Result<QList<Annotation>> Annotations::of(ArticleId article, TrashFilter trash) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).of(article, trash); });
}

Result<QHash<ArticleId, QList<Annotation>>> Annotations::of(const QList<ArticleId> &articles, TrashFilter trash) const
{
    const auto all = m_readers.read([&](Database &database) { return AnnotationRepository(database).of(articles, trash); });
    if (!all)
        return all.error();
    QHash<ArticleId, QList<Annotation>> byArticle;
    for (const Annotation &annotation : *all)
        byArticle[annotation.article] += annotation;
    return byArticle;
}

Result<QList<Annotation>> Annotations::list(const QString &tag, TrashFilter trash) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).list(tag, trash); });
}

Result<Annotation> Annotations::annotation(AnnotationId id) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).annotation(id); });
}

Result<AnnotationList> Annotations::ordered(const AnnotationListRequest &request, const std::atomic_bool *stop) const
{
    return m_readers.read([&](Database &database) {
        const Interruption interruption(database, stop);
        return annotationList(database, request);
    });
}

Result<QList<ListedAnnotation>> Annotations::listed(const QList<ListKey> &keys) const
{
    return m_readers.read([&](Database &database) { return listedAnnotations(database, keys); });
}

} // namespace randnotiz
