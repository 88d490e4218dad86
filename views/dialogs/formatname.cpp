#include "dialogs/formatname.h"

#include <QCoreApplication>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct FormatName
{
    Q_DECLARE_TR_FUNCTIONS(FormatName)
};

} // namespace

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Html: return FormatName::tr("Web page with the marks in the text (HTML)");
    case ExportFormat::Pdf: return FormatName::tr("Pages with the marks in the text (PDF)");
    case ExportFormat::PlainText: return FormatName::tr("Plain text");
    case ExportFormat::Csv: return FormatName::tr("Table of annotations (CSV)");
    case ExportFormat::WebAnnotations: return u"W3C Web Annotations (JSON-LD)"_s;
    case ExportFormat::Bibtex: return FormatName::tr("Bibliography (BibTeX)");
    case ExportFormat::CslJson: return FormatName::tr("Bibliography (CSL-JSON)");
    case ExportFormat::Markdown: break;
    }
    return u"Markdown"_s;
}

} // namespace randnotiz
