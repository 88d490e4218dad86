#include "mainwindow/backupcontroller.h"

#include "dialogs/backupsdialog.h"
#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/jobprogressdialog.h"
#include "domain/visiblecontrols.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/messagestrip.h"
#include "mainwindow/preferences.h"
#include "session/actqueue.h"

#include <QDate>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Not in the way of the start, and soon enough for a short look into the library.
constexpr auto firstLook = 10s;
constexpr auto laterLooks = 1h;

QString percentText(qint64 done, qint64)
{
    return BackupController::tr("%1 %").arg(done);
}

} // namespace

BackupController::BackupController(Library &library, Dialogs &dialogs, JobStrip &progress, MessageStrip &messages,
                                   QWidget &window)
    : m_library(library)
    , m_dialogs(dialogs)
    , m_progress(progress)
    , m_messages(messages)
    , m_window(window)
{
    m_daily.setSingleShot(true);
    connect(&m_daily, &QTimer::timeout, this, &BackupController::backUpDaily);
    m_daily.start(firstLook);
}

BackupController::~BackupController()
{
    if (m_running != nullptr)
        m_running->cancelled = true;
}

void BackupController::setPreferences(const Preferences &preferences)
{
    m_folder = preferences.backupFolder;
    m_automatic = preferences.automaticBackups;
    if (m_dialog != nullptr)
        m_dialog->setPlace(m_folder, m_automatic);
}

bool BackupController::hasChanged() const
{
    return m_library.changesPosted() != m_backedUp;
}

Job<BackupReport> BackupController::start(const BackupRequest &request)
{
    Job<BackupReport> job = m_library.jobs().backup(request);
    m_running = job.control;
    const qint64 posted = m_library.changesPosted();
    const bool inFolder = request.file.isEmpty();
    whenFinished(job.report, this, [this, posted, inFolder, control = job.control](const Result<BackupReport> &report) {
        if (m_running == control) { // else another one has taken its place
            m_running.reset();
            m_progress.finish();
        }
        if (report && inFolder && !report->file.isEmpty())
            m_backedUp = posted;
        if (m_dialog != nullptr)
            m_dialog->reload();
    });
    return job;
}

void BackupController::backUpDaily()
{
    m_daily.start(laterLooks);
    if (!m_automatic || m_library.isReadOnly() || m_running != nullptr)
        return;
    BackupRequest request{{}, m_folder, BackupReason::Daily};
    request.oncePerDay = true;
    whenFinished(start(request).report, this, [this](const Result<BackupReport> &report) {
        if (!report && report.error().code != Error::Cancelled) {
            const QString failure = tr("Today's backup could not be made. %1").arg(errorText(report.error()));
            if (failure != m_toldFailure)
                m_messages.show(MessageStrip::Failure, failure, tr("Backups…"), [this] { showBackups(); });
            m_toldFailure = failure;
        } else if (report && report->damages > 0 && m_toldFailure.isEmpty()) {
            m_toldFailure = tr("Today's backup shows that the library is damaged. Older backups are kept. Check the library to see "
                               "what is wrong.");
            m_messages.show(MessageStrip::Failure, m_toldFailure, tr("Backups…"), [this] { showBackups(); });
        }
    });
}

void BackupController::beforeClosing(std::function<void()> then, std::function<void()> stay)
{
    if (!m_automatic || m_library.isReadOnly() || !hasChanged()) {
        then();
        return;
    }
    if (m_running != nullptr)
        m_running->cancelled = true; // this one will hold more
    m_daily.stop();
    const Job<BackupReport> job = start({{}, m_folder, BackupReason::Closing});

    constexpr int shownAfterMs = 400;
    auto *progress = new JobProgressDialog(tr("Backing up the library before it closes…"), tr("Close without a backup"),
                                           job.control, &m_window);
    progress->setObjectName(u"closingBackup"_s);
    progress->setWindowTitle(tr("Randnotiz"));
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(shownAfterMs);
    whenFinished(job.report, this, [this, progress, then = std::move(then), stay = std::move(stay)](const Result<BackupReport> &report) {
        progress->hide();
        progress->deleteLater();
        if (report || report.error().code == Error::Cancelled) {
            then();
            return;
        }
        const Question question{tr("No backup was made"), tr("The library could not be backed up."),
                                tr("%1 What you wrote is saved in the library itself.").arg(errorText(report.error())),
                                {tr("Close without a backup")}, false, tr("Stay")};
        m_dialogs.ask(&m_window, question, [this, then, stay](int choice) {
            if (choice == 0) {
                then();
                return;
            }
            m_daily.start(laterLooks);
            stay();
        });
    });
}

void BackupController::showBackups()
{
    if (m_dialog != nullptr) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new BackupsDialog(m_library, &m_window);
    m_dialog->setPlace(m_folder, m_automatic);
    connect(m_dialog, &BackupsDialog::backupAsked, this, &BackupController::backUpNow);
    connect(m_dialog, &BackupsDialog::copyAsked, this, &BackupController::saveCopy);
    connect(m_dialog, &BackupsDialog::folderAsked, this, &BackupController::chooseFolder);
    connect(m_dialog, &BackupsDialog::automaticChosen, this, &BackupController::automaticChosen);
    connect(m_dialog, &BackupsDialog::fileAsked, this, &BackupController::chooseFile);
    connect(m_dialog, &BackupsDialog::restoreAsked, this, [this](const BackupInfo &backup, const QString &moment) {
        const QString counts = tr("It holds %1 and %2.")
                                   .arg(tr("%Ln article(s)", nullptr, static_cast<int>(backup.articles)),
                                        tr("%Ln annotation(s)", nullptr, static_cast<int>(backup.annotations)));
        askBeforeRestoring(backup.file, tr("the backup of %1").arg(moment), counts);
    });
    m_dialog->show();
}

void BackupController::tell(const Result<BackupReport> &report, const QString &success)
{
    const bool sound = report && report->damages == 0;
    const QString text =
        sound    ? success
        : report ? tr("The library was copied, but it is damaged, and so is its copy. Check the library to see what is wrong.")
                 : tr("The library was not backed up. %1").arg(errorText(report.error()));
    if (!report && report.error().code == Error::Cancelled)
        return;
    if (m_dialog != nullptr)
        m_dialog->tell(text, !sound);
    else
        m_messages.show(sound ? MessageStrip::Notice : MessageStrip::Failure, text);
}

void BackupController::backUpNow()
{
    if (m_running != nullptr)
        return;
    const Job<BackupReport> job = start({{}, m_folder, BackupReason::Asked});
    m_progress.watch(job.control, tr("Backing up"), percentText);
    whenFinished(job.report, this,
                 [this](const Result<BackupReport> &report) { tell(report, tr("Backed up and checked.")); });
}

void BackupController::saveCopy()
{
    if (m_running != nullptr)
        return;
    const QString suggested = u"%1/Randnotiz %2.randnotiz"_s.arg(
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), QDate::currentDate().toString(Qt::ISODate));
    m_dialogs.chooseNewFile(&m_window, tr("Save a copy of the library"), suggested, tr("Libraries (*.randnotiz)"),
                            [this](const QString &file) {
                                if (!file.isEmpty())
                                    copyTo(file);
                            });
}

void BackupController::copyTo(const QString &file)
{
    const Job<BackupReport> job = start({.file = file});
    m_progress.watch(job.control, tr("Copying the library"), percentText);
    whenFinished(job.report, this, [this, file](const Result<BackupReport> &report) {
        tell(report, tr("The library was copied to “%1”, and the copy was checked.")
                         .arg(visibleControls(QDir::toNativeSeparators(file))));
    });
}

void BackupController::chooseFolder()
{
    m_dialogs.chooseFolder(&m_window, tr("Folder for backups"), m_folder.isEmpty() ? defaultBackupFolder() : m_folder,
                           [this](const QString &folder) {
                               if (!folder.isEmpty())
                                   Q_EMIT folderChosen(folder == defaultBackupFolder() ? QString() : folder);
                           });
}

void BackupController::chooseFile()
{
    m_dialogs.chooseLibrary(&m_window, tr("Restore from a file"), [this](const QString &file) {
        if (!file.isEmpty())
            askBeforeRestoring(file, u"“%1”"_s.arg(visibleControls(QDir::toNativeSeparators(file))), {});
    });
}

void BackupController::askBeforeRestoring(const QString &file, const QString &name, const QString &counts)
{
    const QString kept = tr("What is in the library now is kept as a backup first, so that you can go back to it.");
    const Question question{tr("Restore backup"), tr("Put %1 in the place of the library?").arg(name),
                            counts.isEmpty() ? kept : counts + u' ' + kept, {tr("Restore")}};
    m_dialogs.ask(m_dialog != nullptr ? static_cast<QWidget *>(m_dialog) : &m_window, question, [this, file](int choice) {
        if (choice == 0)
            Q_EMIT restoreRequested(file);
    });
}

} // namespace randnotiz
