#include "library/annotations.h"

#include "library/readerpool.h"
#include "storage/annotationrepository.h"

namespace randnotiz {

Result<QList<Annotation>> Annotations::of(ArticleId article, TrashFilter trash) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).of(article, trash); });
}

Result<QList<Annotation>> Annotations::list(const QString &tag, TrashFilter trash) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).list(tag, trash); });
}

Result<Annotation> Annotations::annotation(AnnotationId id) const
{
    return m_readers.read([&](Database &database) { return AnnotationRepository(database).annotation(id); });
}

} // namespace randnotiz
