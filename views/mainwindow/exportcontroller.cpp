#include "mainwindow/exportcontroller.h"

#include "dialogs/errortext.h"
#include "dialogs/reportdialog.h"
#include "domain/visiblecontrols.h"
#include "library/library.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/messagestrip.h"
#include "session/actqueue.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>

namespace randnotiz {

using namespace Qt::StringLiterals;

ExportController::ExportController(Library &library, Dialogs &dialogs, JobStrip &progress, MessageStrip &messages,
                                   QWidget &window)
    : m_library(library), m_dialogs(dialogs), m_progress(progress), m_messages(messages), m_window(window)
{
}

ExportController::~ExportController()
{
    if (m_job.control != nullptr)
        m_job.control->cancelled = true;
}

void ExportController::choose(const ExportDialog::Scopes &scopes)
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Randnotiz"_s;
    auto *dialog = new ExportDialog(scopes, m_folder, m_dialogs, &m_window);
    connect(dialog, &ExportDialog::chosen, this, &ExportController::start);
    dialog->open();
}

void ExportController::start(const QString &folder, const QList<ArticleId> &articles)
{
    if (m_job.control != nullptr) {
        m_messages.show(MessageStrip::Notice, tr("An export is running. Wait for it, or cancel it first."));
        return;
    }
    m_folder = folder;
    m_job = m_library.jobs().exportNotes({folder, articles});
    m_progress.watch(m_job.control, tr("Exporting"), [](qint64 done, qint64 total) {
        const QLocale locale;
        return tr("%1 of %2 articles").arg(locale.toString(done), locale.toString(total));
    });
    whenFinished(m_job.report, this, [this](const Result<ExportReport> &result) {
        m_job = {};
        m_progress.finish();
        if (result)
            show(*result);
        else
            m_messages.show(MessageStrip::Failure, tr("The notes were not exported. %1").arg(errorText(result.error())));
    });
}

void ExportController::show(const ExportReport &report)
{
    const auto count = [&report](ExportEntry::Status status) {
        return static_cast<int>(std::ranges::count(report.entries, status, &ExportEntry::status));
    };
    const int failed = count(ExportEntry::Failed);
    const int exported = count(ExportEntry::Written) + count(ExportEntry::Unchanged);
    QStringList parts;
    if (report.cancelled)
        parts += tr("Stopped.");
    parts += tr("The notes of %n article(s) are in “%1”.", nullptr, exported).arg(QDir::toNativeSeparators(m_folder));
    if (failed == 0) {
        m_messages.show(MessageStrip::Notice, parts.join(u' '), tr("Open folder"),
                        [folder = m_folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        return;
    }
    parts += tr("%n could not be written.", nullptr, failed);
    QStringList reasons;
    for (const ExportEntry &entry : report.entries) {
        if (entry.status == ExportEntry::Failed)
            reasons += u"%1: %2"_s.arg(visibleControls(QDir::toNativeSeparators(entry.file)), errorText(entry.error));
    }
    m_messages.show(MessageStrip::Failure, parts.join(u' '), tr("Details"), [this, reasons] {
        (new ReportDialog(tr("Export"), tr("These notes could not be written:"), reasons, &m_window))->open();
    });
}

} // namespace randnotiz
