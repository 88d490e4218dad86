#include "mainwindow/annotationimportcontroller.h"

#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/library.h"
#include "mainwindow/annotationreceipt.h"
#include "mainwindow/jobstrip.h"
#include "session/actqueue.h"
#include "session/libraryacts.h"

#include <QDir>
#include <QLocale>

#include <utility>

namespace randnotiz {

AnnotationImportController::AnnotationImportController(Library &library, LibraryActs &acts, JobStrip &progress,
                                                       AnnotationReceipt &receipt)
    : m_library(library)
    , m_acts(acts)
    , m_progress(progress)
    , m_receipt(receipt)
{
}

AnnotationImportController::~AnnotationImportController()
{
    if (m_job.control != nullptr)
        m_job.control->cancelled = true;
}

void AnnotationImportController::importFiles(const QStringList &files)
{
    m_waiting += files;
    startNext();
}

void AnnotationImportController::startNext()
{
    if (m_job.control != nullptr || m_waiting.isEmpty())
        return;
    m_receipt.hide();
    m_job = m_library.jobs().importAnnotations(m_waiting.takeFirst());
    m_progress.watch(m_job.control, tr("Importing annotations"), [](qint64 done, qint64 total) {
        const QLocale locale;
        return tr("%1 of %2 annotations").arg(locale.toString(done), locale.toString(total));
    });
    whenFinished(m_job.report, this, [this](const Result<AnnotationImportReport> &report) {
        m_job = {};
        m_progress.finish();
        finish(report);
        if (!m_waiting.isEmpty())
            startNext();
        else
            tell();
    });
}

void AnnotationImportController::finish(const Result<AnnotationImportReport> &report)
{
    if (!report) {
        const QString file = visibleControls(QDir::toNativeSeparators(report.error().subject));
        const QString reason = report.error().code == Error::Empty || report.error().code == Error::UnsupportedFormat
                                   ? tr("It holds no Web Annotations.")
                                   : errorText(report.error());
        Q_EMIT failed(tr("Nothing was imported from “%1”. %2").arg(file, reason));
        return;
    }
    m_hasRead = true;
    m_all.added += report->added;
    m_all.articles += report->articles;
    m_all.left += report->left;
    m_all.known += report->known;
    m_all.cancelled = m_all.cancelled || report->cancelled;
    if (report->failure)
        m_all.failure = report->failure;
}

void AnnotationImportController::tell()
{
    const AnnotationImportReport all = std::exchange(m_all, {});
    if (!std::exchange(m_hasRead, false))
        return;
    m_acts.recordImport(all.articles, all.added + all.orphans());
    m_receipt.show(all);
}

} // namespace randnotiz
