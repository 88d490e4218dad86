#include "print/pdfprinter.h"

#include "print/pageddocument.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 1200; ///< of the layout; letters are drawn as outlines of fonts anyway

/// Blanks in the place of the time at which the file was made, so that the same text gives the same file.
void removeTime(QByteArray &pdf)
{
    constexpr QByteArrayView key("/CreationDate (");
    const qsizetype begin = pdf.indexOf(key);
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf(')', begin);
    for (qsizetype i = begin; i >= 0 && i <= end; ++i)
        pdf[i] = ' ';
}

} // namespace

Result<QByteArray> PdfPrinter::pdf(const PagedText &text)
{
    const std::lock_guard printing(m_printing);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(pageLayoutFor(text.paper));
        writer.setTitle(text.title);
        writer.setCreator(text.mark.isEmpty() ? u"Randnotiz"_s : u"Randnotiz "_s + text.mark);
        const PagedDocument document(text, writer);
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{Error::FileNotWritable, text.title, u"no page could be begun"_s};
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            document.paint(painter, page);
        }
        painter.end();
    }
    removeTime(bytes);
    return bytes;
}

} // namespace randnotiz
