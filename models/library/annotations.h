#pragma once

#include "domain/annotation.h"
#include "domain/annotationlist.h"
#include "domain/articlefilter.h"
#include "domain/result.h"

#include <QHash>

#include <atomic>

namespace randnotiz {

class ReaderPool;

/// Reads annotations. Thread-safe; see Library.
class Annotations
{
public:
    explicit Annotations(ReaderPool &readers) : m_readers(readers) {}

    /// In reading order (see precedes()).
    Result<QList<Annotation>> of(ArticleId article, TrashFilter trash = TrashFilter::OutsideTrash) const;
    /// Of each of several articles; one without any is not in it.
    Result<QHash<ArticleId, QList<Annotation>>> of(const QList<ArticleId> &articles, TrashFilter trash = TrashFilter::OutsideTrash) const;
    /// Of the whole library, by article (oldest first), then in reading order. With a tag: only those
    /// with it or one below it. Annotations of articles in the trash count as in the trash.
    Result<QList<Annotation>> list(const QString &tag = {}, TrashFilter trash = TrashFilter::OutsideTrash) const;
    /// NotFound; in the trash too.
    Result<Annotation> annotation(AnnotationId id) const;

    /// The order of a list of annotations outside the trash. Takes time with the size of the library: from the GUI thread
    /// only through a pool job.
    /// @param stop asked while it reads; null: never
    /// Errors: those of Search::hits(); Cancelled once `stop` is set.
    Result<AnnotationList> ordered(const AnnotationListRequest &request, const std::atomic_bool *stop = nullptr) const;
    /// What stands in rows of a list, in the order of `keys`; what is gone by now is left out. By the primary key: the
    /// time depends on the number of keys alone.
    Result<QList<ListedAnnotation>> listed(const QList<ListKey> &keys) const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
