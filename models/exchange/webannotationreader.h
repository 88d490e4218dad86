#pragma once

#include "domain/foreignannotation.h"
#include "domain/result.h"

#include <QByteArray>

namespace randnotiz {

struct WebAnnotationFile
{
    QList<ForeignAnnotation> annotations;
    QList<UnreadableAnnotation> unreadable;
};

/// The id that it gets here: its own where that is a UUID, else one made of what it says; so that reading the same file
/// twice gives the same ids.
AnnotationId annotationIdOf(const ForeignAnnotation &annotation);

/// Reads W3C Web Annotations in JSON-LD: an Annotation, a list of them, an AnnotationPage, or an AnnotationCollection with its
/// pages in it. Properties and contexts that it doesn't know are passed over. Pure; any thread.
///
/// Of several targets the first that can be read counts. Quotes are also found inside other selectors (refinedBy, Choice). Texts are
/// cleaned as texts of articles are: NFC, no control characters, no U+0000.
///
/// Errors: TooLarge (20 MB, 100,000 annotations), UnsupportedFormat (no JSON, or JSON nested deeper than 1,024),
/// Empty (JSON without any annotation).
Result<WebAnnotationFile> readWebAnnotations(const QByteArray &bytes);

} // namespace randnotiz
