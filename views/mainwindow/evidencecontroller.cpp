#include "mainwindow/evidencecontroller.h"

#include "dialogs/errortext.h"
#include "dialogs/evidencedialog.h"
#include "session/actqueue.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QMimeData *mimeData(const CitationText &text)
{
    auto *data = new QMimeData;
    data->setText(text.plain);
    data->setHtml(text.html);
    data->setData(u"text/markdown"_s, text.markdown.toUtf8());
    return data;
}

} // namespace

EvidenceController::EvidenceController(Library &library, QWidget &window)
    : m_library(library)
    , m_window(window)
{
}

EvidenceController::~EvidenceController()
{
    m_copying.waitForFinished(); // it reads the library
}

void EvidenceController::show(AnnotationId annotation)
{
    auto *dialog = new EvidenceDialog(m_library, annotation, &m_window);
    connect(dialog, &EvidenceDialog::citationRequested, this, &EvidenceController::copy);
    dialog->open();
}

void EvidenceController::copy(const QList<AnnotationId> &annotations)
{
    if (annotations.isEmpty())
        return;
    const int count = static_cast<int>(annotations.size());
    m_copying = loadCitations(m_library, annotations, m_style);
    whenFinished(m_copying, this, [this, count](const Result<CitationText> &text) {
        if (!text) {
            Q_EMIT failed(tr("Nothing was copied. %1").arg(errorText(text.error())));
            return;
        }
        QGuiApplication::clipboard()->setMimeData(mimeData(*text));
        Q_EMIT told(tr("%Ln quotation(s) copied", nullptr, count));
    });
}

} // namespace randnotiz
