#pragma once

#include "domain/exportformat.h"
#include "domain/notestemplate.h"
#include "domain/printing.h"
#include "domain/result.h"
#include "exchange/notestoexport.h"

#include <QByteArray>

#include <memory>

namespace randnotiz {

/// Writes notes in one format, UTF-8 (but for PDF). Pure: the same values give the same bytes. A file of several articles is
/// made of their sections, so that nobody has to hold all texts at once. A file is never empty, except where a printer failed.
/// Belongs to one thread at a time.
class NotesFormat
{
public:
    virtual ~NotesFormat() = default;

    /// A file that holds the notes of one article.
    virtual QByteArray articleFile(const NotesToExport &notes) const = 0;
    /// The notes of one article as a part of a file.
    virtual QByteArray section(const NotesToExport &notes, const SectionPlace &place) const = 0;
    /// A file made of sections, in this order.
    virtual QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const = 0;
};

/// @param notesTemplate for formats that are written by one; else ignored
/// @param printer       borrowed, for what stands on pages; may be null: FileNotWritable
/// Errors: BadTemplate, FileNotWritable (nothing is there that lays out pages).
Result<std::unique_ptr<NotesFormat>> makeNotesFormat(ExportFormat format, const NotesTemplate &notesTemplate,
                                                     PagePrinter *printer);

} // namespace randnotiz
