#pragma once

#include "domain/annotation.h"
#include "domain/articlefilter.h"
#include "domain/result.h"

#include <QHash>

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

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
