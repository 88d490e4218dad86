#pragma once

#include "exchange/notesformat.h"

namespace randnotiz {

/// Annotations in the W3C Web Annotation Data Model, as JSON-LD: an AnnotationCollection whose first (and only) page is
/// in it, an Annotation each:
///
/// - `id`: urn:uuid: of the annotation; `created`, `modified`: UTC; `motivation`: commenting where there is a note,
///   tagging where there are only tags, else highlighting;
/// - `body`: the note (TextualBody, text/markdown, purpose commenting), then each tag (TextualBody, purpose tagging);
/// - `target`: `source` is the article's address, else urn:uuid: of the article; a TextQuoteSelector and a
///   TextPositionSelector in code points of the text that the annotation was made on; `styleClass` randnotiz-colour-1 to -6,
///   which the annotation's `stylesheet` gives a colour.
///   Two properties of our own, in the name space urn:randnotiz: of the context, say which article (urn:uuid:) and which
///   text (SHA-256) that was.
///
/// @see https://www.w3.org/TR/annotation-model/ (Recommendation of 23 February 2017)
class WebAnnotations : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

} // namespace randnotiz
