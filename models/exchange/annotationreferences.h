#pragma once

#include "domain/ids.h"
#include "domain/selectors.h"

#include <QList>
#include <QStringView>

namespace randnotiz {

/// An annotation's id in notes, as our exports write it.
struct AnnotationReference
{
    enum Kind : quint8 {
        BlockId,  ///< `^h-UUID`: of the block before it, or that it ends
        Property, ///< `id:: UUID`: of the block that it stands in, mostly at its begin
        Link,     ///< `randnotiz://annotation/UUID`
    };
    TextRange range; ///< UTF-16, with what marks it as one
    AnnotationId annotation;
    Kind kind = BlockId;
};

/// All in a text, in order. What another template writes to say whose a quotation is belongs here.
QList<AnnotationReference> annotationReferences(QStringView text);

/// Articles named by `randnotiz://article/UUID`, in order.
QList<ArticleId> articleReferences(QStringView text);

/// A block's text without the block ids and `key:: value` lines at its end, which other programs put there too.
///
/// @param kept UTF-16: what stands before it stays in any case
QStringView withoutBlockProperties(QStringView text, qsizetype kept);

} // namespace randnotiz
