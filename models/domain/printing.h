#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

/// The seam between what says what stands on pages and what lays them out, which needs fonts.
namespace randnotiz {

enum class Paper : quint8 { A4, Letter };

/// What people print on where this program runs: as the locale says (LC_PAPER), A4 where it says nothing.
Paper localPaper();

/// A text to be laid out on pages.
struct PagedText
{
    QString html;  ///< as PaperNotes writes it: a paragraph's background is a bar beside it; whatever it names, nothing is loaded
    QString title; ///< plain text: at the head of the pages, and in the file's properties
    QString mark;  ///< of whose notes it holds, see exportMark(): in the file's properties; may be empty
    Paper paper = Paper::A4;
};

/// Makes PDF files.
class PagePrinter
{
public:
    virtual ~PagePrinter() = default;

    /// Fonts are embedded, links can be followed. It holds no time; the same text gives the same file in one process, and,
    /// where hashes have a fixed seed, in any.
    /// Thread-safe; takes some 100 ms for ten pages.
    /// Errors: FileNotWritable, cause: what lays out pages isn't there, or failed.
    virtual Result<QByteArray> pdf(const PagedText &text) = 0;
};

} // namespace randnotiz
