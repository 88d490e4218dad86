#pragma once

#include "exchange/notesformat.h"

namespace randnotiz {

/// Notes as plain text, UTF-8, lines parted by U+000A: the title underlined, authors, outlet, date and address, the note on the
/// article; of each annotation the quote word for word, its lines set in by four spaces, then its note, then colour and tags.
class PlainTextNotes : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

} // namespace randnotiz
