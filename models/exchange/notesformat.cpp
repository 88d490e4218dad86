#include "exchange/notesformat.h"

#include "exchange/annotationscsv.h"
#include "exchange/bibliography.h"
#include "exchange/htmlnotes.h"
#include "exchange/papernotes.h"
#include "exchange/plaintextnotes.h"
#include "exchange/templatedmarkdown.h"
#include "exchange/webannotations.h"

#include <QUuid>

namespace randnotiz {

ArticleId collectionId(QStringView scope)
{
    // Made once for this purpose; another one would make every collection that was exported a stranger.
    static const QUuid space(0x7c1f0f0a, 0x5f0d, 0x4b5e, 0x9a, 0x1c, 0x2d, 0x8e, 0x64, 0x3b, 0x70, 0xaf);
    return ArticleId(QUuid::createUuidV5(space, scope.toUtf8()));
}

Result<std::unique_ptr<NotesFormat>> makeNotesFormat(ExportFormat format, const NotesTemplate &notesTemplate,
                                                     PagePrinter *printer)
{
    switch (format) {
    case ExportFormat::Html: return std::unique_ptr<NotesFormat>(std::make_unique<HtmlNotes>());
    case ExportFormat::Pdf:
        if (printer == nullptr)
            return Error{Error::FileNotWritable, {}, QStringLiteral("nothing is there that lays out pages")};
        return std::unique_ptr<NotesFormat>(std::make_unique<PdfNotes>(*printer, localPaper()));
    case ExportFormat::PlainText: return std::unique_ptr<NotesFormat>(std::make_unique<PlainTextNotes>());
    case ExportFormat::Csv: return std::unique_ptr<NotesFormat>(std::make_unique<AnnotationsCsv>());
    case ExportFormat::WebAnnotations: return std::unique_ptr<NotesFormat>(std::make_unique<WebAnnotations>());
    case ExportFormat::Bibtex: return std::unique_ptr<NotesFormat>(std::make_unique<BibtexFormat>());
    case ExportFormat::CslJson: return std::unique_ptr<NotesFormat>(std::make_unique<CslFormat>());
    case ExportFormat::Markdown: break;
    }
    Result<TemplatedMarkdown> markdown = TemplatedMarkdown::make(notesTemplate);
    if (!markdown)
        return markdown.error();
    return std::unique_ptr<NotesFormat>(std::make_unique<TemplatedMarkdown>(std::move(*markdown)));
}

} // namespace randnotiz
