#pragma once

#include "exchange/notesformat.h"

namespace randnotiz {

/// Articles with their marks in the text, as HTML 5, UTF-8: one file that needs no other, runs no script and loads
/// nothing; light or dark as the reader's system is, notes in the margin where there is room, else below their paragraph.
/// Every mark has the id "h-UUID", so that it can be linked. What the present text doesn't hold stands at the end.
class HtmlNotes : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

} // namespace randnotiz
