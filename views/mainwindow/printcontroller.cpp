#include "mainwindow/printcontroller.h"

#include "dialogs/errortext.h"
#include "library/library.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/messagestrip.h"
#include "print/pageddocument.h"
#include "print/pages.h"
#include "session/actqueue.h"

#include <QPrintDialog>
#include <QPrinter>

namespace randnotiz {

PrintController::PrintController(Library &library, JobStrip &progress, MessageStrip &messages, QWidget &window)
    : m_library(library), m_progress(progress), m_messages(messages), m_window(window)
{
}

void PrintController::choose(ArticleId article, const QString &title)
{
    if (m_printing)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(pageLayoutFor(localPaper()));
    printer->setDocName(title.simplified());
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print"));
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                       QAbstractPrintDialog::PrintCollateCopies);
    connect(dialog, &QDialog::accepted, this, [this, article, printer] { gather(article, printer); });
    dialog->open();
}

void PrintController::gather(ArticleId article, const std::shared_ptr<QPrinter> &printer)
{
    m_printing = true;
    ExportRequest request;
    request.articles = {article};
    request.format = ExportFormat::Pdf;
    const Job<ExportPreview> job = m_library.jobs().previewExport(request);
    m_progress.watch(job.control, tr("Printing"), [](qint64, qint64) { return QString(); });
    whenFinished(job.report, this, [this, printer](const Result<ExportPreview> &gathered) {
        if (gathered && gathered->pages)
            paint(*gathered->pages, printer);
        else
            fail(gathered ? Error{Error::NotFound, {}, {}} : gathered.error());
    });
}

void PrintController::paint(const PagedText &text, const std::shared_ptr<QPrinter> &printer)
{
    const bool isPart = printer->printRange() == QPrinter::PageRange;
    whenFinished(printed(text, printer, isPart ? printer->fromPage() : 0, isPart ? printer->toPage() : 0), this,
                 [this](const Result<int> &pages) {
                     if (!pages)
                         return fail(pages.error());
                     m_printing = false;
                     m_progress.finish();
                     m_messages.show(MessageStrip::Notice, tr("%Ln page(s) printed.", nullptr, *pages));
                 });
}

void PrintController::fail(const Error &error)
{
    m_printing = false;
    m_progress.finish();
    m_messages.show(MessageStrip::Failure, tr("The article was not printed. %1").arg(errorText(error)));
}

} // namespace randnotiz
