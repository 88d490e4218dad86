#pragma once

#include "domain/article.h"
#include "domain/result.h"
#include "domain/textdifference.h"

namespace randnotiz {

class Library;

/// Two revisions of an article side by side.
struct Comparison
{
    /// An annotation outside the trash one of whose sentences is not the same in both texts.
    struct Touched
    {
        AnnotationId id;
        TextRange before; ///< where it stands in the earlier text; empty where it isn't found there
        TextRange after;  ///< likewise in the later one
    };

    RevisionId before;
    RevisionId after;
    QString beforeText;
    QString afterText;
    QList<TextDifference> differences; ///< see wordDifferences()
    QList<Touched> touched;            ///< in the order of the article's annotations
};

/// Takes up to seconds for long texts with many annotations: for a pool thread.
/// Errors: NotFound, InvalidInput (revisions of two articles), LibraryDamaged.
Result<Comparison> compareRevisions(const Library &library, RevisionId before, RevisionId after);

} // namespace randnotiz
