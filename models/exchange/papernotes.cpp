#include "exchange/papernotes.h"

#include "domain/highlighthues.h"
#include "exchange/articlehtml.h"
#include "exchange/exportmark.h"
#include "exchange/htmlblocks.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString colourName(quint32 colour)
{
    return u"#%1"_s.arg(colour & 0xffffff, 6, 16, QChar(u'0'));
}

/// Lengths in CSS pixels, 96 an inch; of fonts in points.
QString style()
{
    QString css = uR"(body{color:#1d1d1f}
p{margin:0 0 8px 0;line-height:112%}
h1{font-size:20pt;font-weight:600;margin:0 0 6px 0;line-height:100%}
h2{font-size:15pt;font-weight:600;margin:16px 0 6px 0;line-height:100%}
h3{font-size:12.5pt;font-weight:600;margin:14px 0 5px 0;line-height:100%}
h4,h5,h6{font-size:11pt;font-weight:600;margin:12px 0 4px 0;line-height:100%}
h1.group{font-size:13pt;color:#5f6368;margin:0 0 14px 0}
a{color:#1d4f8f;text-decoration:none}
li{line-height:112%;margin-bottom:3px}
blockquote{margin:4px 24px 10px 24px}
pre{font-size:9pt;background-color:#dcdcd8;margin:4px 0 10px 20px}
code{font-family:"DejaVu Sans Mono","Noto Sans Mono",monospace}
table{border-collapse:collapse;margin:8px 0 10px 0}
td,th{border:1px solid #c4c4c0;padding:3px 7px}
.source,.tags,.picture,.caption{font-size:9pt;color:#5f6368;margin-bottom:12px}
.quiet{color:#5f6368}
sup{font-size:11pt;font-weight:600;color:#5f6368}
.note{font-size:9pt;background-color:#b0b0ac;margin:2px 0 10px 30px;line-height:108%}
)"_s;
    for (const Colour colour : allColours) {
        const HighlightHues hues = highlightHues(colour, false);
        css += u".c%1{background-color:%2}\n.n%1{background-color:%3}\n.n%1 b{color:%3}\n"_s.arg(QString::number(static_cast<int>(colour)),
                                                                     colourName(hues.fill), colourName(hues.strong));
    }
    return css;
}

QByteArray document(const QString &title, const QString &content)
{
    return u"<html><head><title>%1</title><style>%2</style></head><body>%3</body></html>"_s
        .arg(escapedHtml(title), style(), content)
        .toUtf8();
}

} // namespace

QByteArray PaperNotes::section(const NotesToExport &notes, const SectionPlace &place) const
{
    QString html = articleHtml(notes, place.group, Medium::Paper);
    const bool beginsFile = !place.collection.isEmpty();
    if (const qsizetype heading = html.indexOf("<h1"_L1); !beginsFile)
        html.insert(heading + 3, " style=\"page-break-before:always\""_L1);
    return html.toUtf8();
}

QByteArray PaperNotes::articleFile(const NotesToExport &notes) const
{
    return document(titleIn(notes.article), articleHtml(notes, {}, Medium::Paper));
}

QByteArray PaperNotes::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    const QString begin = u"<h1 class=\"group\">%1</h1>\n"_s.arg(escapedHtml(head.title));
    return document(head.title, begin + QString::fromUtf8(sections.join()));
}

QByteArray PdfNotes::section(const NotesToExport &notes, const SectionPlace &place) const
{
    return m_notes.section(notes, place);
}

QByteArray PdfNotes::articleFile(const NotesToExport &notes) const
{
    return printed(m_notes.articleFile(notes), titleIn(notes.article), notes.article.id.toString());
}

QByteArray PdfNotes::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    return printed(m_notes.collectionFile(head, sections), head.title, head.id);
}

QByteArray PdfNotes::printed(const QByteArray &html, const QString &title, const QString &id) const
{
    const Result<QByteArray> pdf = m_printer.pdf({QString::fromUtf8(html), title, exportMark(id), m_paper});
    return pdf ? *pdf : QByteArray();
}

} // namespace randnotiz
