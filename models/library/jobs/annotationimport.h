#pragma once

#include "domain/error.h"
#include "domain/foreignannotation.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace randnotiz {

/// An annotation of an imported file that found no place in a text.
struct LeftAnnotation
{
    enum Reason : quint8 {
        NotAnAnnotation, ///< these four: see UnreadableAnnotation
        NoSource,
        NoQuote,
        TooLong,
        TextMissing, ///< of its article only the address is known; its place is looked for once the text is fetched
        Ambiguous,   ///< the words stand there more than once, and nothing says which place is meant
        NotFound,    ///< its article's present text doesn't hold the words
        Unknown,     ///< it is about an article of a library, and not of this one
    };

    qint64 number = 0; ///< its place in the file, from 1; 0: not known
    QString id;        ///< as in the file; may be empty
    QString quote;     ///< may be empty
    Reason reason = NotFound;
    AnnotationId stored = {}; ///< it is in the library all the same, as an orphan; null: it isn't
};

/// What became of a file of annotations. Nothing in the library was changed but what it says here.
struct AnnotationImportReport
{
    BatchId batch; ///< of all that came in: one act, see SetTrashed
    QList<AnnotationId> added;  ///< that found their place
    QList<ArticleId> articles;  ///< that came in with them, of which only the address is known so far
    qint64 known = 0;           ///< were here already (in the trash, too), and stay as they are
    QList<LeftAnnotation> left;
    bool cancelled = false;
    std::optional<Error> failure; ///< what ended it before all were in

    /// Those of `left` that are stored.
    QList<AnnotationId> orphans() const;
};

} // namespace randnotiz
