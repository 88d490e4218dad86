#pragma once

#include "domain/printing.h"
#include "exchange/notesformat.h"

namespace randnotiz {

/// Articles with their marks in the text for pages of paper, as HTML and CSS that Qt's rich text understands: dark on
/// white with the light colours of the marks, notes below their paragraph, numbered, with a bar of their colour; nothing is loaded. In a file of several, each
/// article begins a page. What PdfNotes and a printer are given.
class PaperNotes : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

/// The same as PDF. Its functions answer with nothing where the printer fails.
class PdfNotes : public NotesFormat
{
public:
    /// @param printer borrowed
    PdfNotes(PagePrinter &printer, Paper paper) : m_printer(printer), m_paper(paper) {}

    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;

private:
    QByteArray printed(const QByteArray &html, const QString &title, const QString &id) const;

    PagePrinter &m_printer;
    Paper m_paper;
    PaperNotes m_notes;
};

} // namespace randnotiz
