#include "mainwindow/exportcontroller.h"

#include "dialogs/conflictdialog.h"
#include "dialogs/errortext.h"
#include "dialogs/reportdialog.h"
#include "domain/visiblecontrols.h"
#include "library/library.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/messagestrip.h"
#include "print/pages.h"
#include "session/actqueue.h"
#include "session/folderkeeper.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// The one file that was written.
QString fileOf(const ExportReport &report)
{
    const auto written = std::ranges::find_if(
        report.entries, [](const ExportEntry &entry) { return entry.status != ExportEntry::Failed; });
    return written == report.entries.end() ? QString() : written->file;
}

/// What became of the words that people wrote in the files.
QStringList mergedTexts(const ExportReport &report)
{
    int merged = 0;
    int conflicts = 0;
    int kept = 0;
    for (const ExportEntry &entry : report.entries) {
        merged += entry.merged && entry.status == ExportEntry::Written ? 1 : 0;
        conflicts += static_cast<int>(entry.conflicts.size());
        kept += entry.kept.isEmpty() ? 0 : 1;
    }
    QStringList texts;
    if (merged > 0)
        texts += ExportController::tr("%Ln file(s) merged with what was written there.", nullptr, merged);
    if (conflicts > 0)
        texts += ExportController::tr("%Ln passage(s) changed on both sides.", nullptr, conflicts);
    else if (kept > 0)
        texts += ExportController::tr("%Ln file(s) kept as a copy.", nullptr, kept);
    return texts;
}

} // namespace

ExportController::ExportController(Library &library, FolderKeeper &keeper, Dialogs &dialogs, JobStrip &progress,
                                   MessageStrip &messages, QWidget &window)
    : m_library(library), m_keeper(keeper), m_dialogs(dialogs), m_progress(progress), m_messages(messages), m_window(window)
{
}

ExportController::~ExportController()
{
    if (m_job.control != nullptr)
        m_job.control->cancelled = true;
    stopPreview();
}

void ExportController::choose(const ExportScopes &scopes, const QMap<Colour, QString> &colourNames)
{
    if (m_choices.folder.isEmpty())
        m_choices.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Randnotiz"_s;
    auto *dialog = new ExportDialog(scopes, m_choices, colourNames, m_keeper.folders(), m_dialogs, &m_window);
    connect(dialog, &ExportDialog::previewWanted, this,
            [this, dialog](const ExportRequest &request) { preview(dialog, request); });
    connect(dialog, &ExportDialog::chosen, this, [this, dialog](const ExportRequest &request) {
        m_choices = dialog->choices();
        if (dialog->keeping() == ExportDialog::Keeping::NoMore)
            m_keeper.forget(request.folder);
        start(request, dialog->keeping() == ExportDialog::Keeping::FromNowOn);
    });
    connect(dialog, &QDialog::finished, this, [this] { stopPreview(); });
    dialog->open();
}

void ExportController::stopPreview()
{
    if (m_preview.control != nullptr)
        m_preview.control->cancelled = true;
    m_preview = {};
}

void ExportController::preview(ExportDialog *dialog, ExportRequest request)
{
    stopPreview();
    request.citationStyle = m_citationStyle;
    m_preview = m_library.jobs().previewExport(request);
    whenFinished(m_preview.report, dialog,
                 [this, dialog, control = m_preview.control](const Result<ExportPreview> &result) {
                     if (control != m_preview.control)
                         return; // a later one is on its way
                     dialog->showPreview(result);
                     if (result && result->pages)
                         showPages(dialog, *result->pages);
                 });
}

void ExportController::showPages(ExportDialog *dialog, const PagedText &text)
{
    constexpr int shownPages = 3;
    pageImages(text, shownPages, dialog->pageWidth())
        .then(dialog, [this, dialog, title = text.title, control = m_preview.control](const QList<QImage> &pages) {
            if (control == m_preview.control)
                dialog->showPages(title, pages);
        });
}

void ExportController::start(ExportRequest request, bool keeps)
{
    request.citationStyle = m_citationStyle;
    if (m_job.control != nullptr) {
        m_messages.show(MessageStrip::Notice, tr("An export is running. Wait for it, or cancel it first."));
        return;
    }
    m_job = m_library.jobs().exportNotes(request);
    m_progress.watch(m_job.control, tr("Exporting"), [](qint64 done, qint64 total) {
        const QLocale locale;
        return tr("%1 of %2 articles").arg(locale.toString(done), locale.toString(total));
    });
    whenFinished(m_job.report, this, [this, request, keeps](const Result<ExportReport> &result) {
        m_job = {};
        m_progress.finish();
        if (result && keeps) {
            const auto isFailed = [](const ExportEntry &entry) { return entry.status == ExportEntry::Failed; };
            const bool whole = !result->cancelled && std::ranges::none_of(result->entries, isFailed);
            m_keeper.keep(request, whole ? result->change : 0);
        }
        if (result)
            show(*result, request.oneFile);
        else
            m_messages.show(MessageStrip::Failure, tr("The notes were not exported. %1").arg(errorText(result.error())));
    });
}

void ExportController::show(const ExportReport &report, bool oneFile)
{
    const auto count = [&](ExportEntry::Status status) {
        return static_cast<int>(std::ranges::count_if(report.entries, [&](const ExportEntry &entry) {
            return entry.status == status && (oneFile || !entry.article.isNull() || status == ExportEntry::Failed);
        }));
    };
    const int failed = count(ExportEntry::Failed);
    const int exported = count(ExportEntry::Written) + count(ExportEntry::Unchanged);
    QStringList parts;
    if (report.cancelled)
        parts += tr("Stopped.");
    const QString folder = QDir::toNativeSeparators(m_choices.folder);
    if (exported == 0 && failed == 0 && !report.cancelled)
        parts += tr("No annotation fits, so nothing was exported.");
    else if (oneFile && exported > 0)
        parts += tr("The notes are in “%1”.").arg(QDir::toNativeSeparators(fileOf(report)));
    else
        parts += tr("The notes of %Ln article(s) are in “%1”.", nullptr, exported).arg(folder);
    parts += mergedTexts(report);
    if (failed > 0) {
        showFailures(report, parts, failed);
    } else if (ConflictDialog::concerns(report)) {
        m_messages.show(MessageStrip::Notice, parts.join(u' '), tr("Show"),
                        [this, report] { (new ConflictDialog(report, &m_window))->open(); });
    } else {
        m_messages.show(MessageStrip::Notice, parts.join(u' '), tr("Open folder"),
                        [folder = m_choices.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    }
}

void ExportController::showFailures(const ExportReport &report, QStringList parts, int failed)
{
    parts += tr("%Ln could not be written.", nullptr, failed);
    QStringList reasons;
    for (const ExportEntry &entry : report.entries) {
        if (entry.status == ExportEntry::Failed)
            reasons += u"%1: %2"_s.arg(visibleControls(QDir::toNativeSeparators(entry.file)), errorText(entry.error));
    }
    m_messages.show(MessageStrip::Failure, parts.join(u' '), tr("Details"), [this, report, reasons] {
        auto *details = new ReportDialog(tr("Export"), tr("These notes could not be written:"), reasons, &m_window);
        if (ConflictDialog::concerns(report)) {
            details->addButton(tr("Changed on both &sides…"),
                               [this, report] { (new ConflictDialog(report, &m_window))->open(); });
        }
        details->open();
    });
}

} // namespace randnotiz
