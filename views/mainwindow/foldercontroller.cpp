#include "mainwindow/foldercontroller.h"

#include "dialogs/conflictdialog.h"
#include "dialogs/errortext.h"
#include "dialogs/jobprogressdialog.h"
#include "dialogs/keptfoldersdialog.h"
#include "domain/visiblecontrols.h"
#include "mainwindow/messagestrip.h"

#include <QDir>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString shownPath(const QString &folder)
{
    return visibleControls(QDir::toNativeSeparators(folder));
}

} // namespace

FolderController::FolderController(FolderKeeper &keeper, MessageStrip &messages, QWidget &window)
    : m_keeper(keeper), m_messages(messages), m_window(window)
{
    connect(&keeper, &FolderKeeper::updated, this, &FolderController::tellUpdate);
    connect(&keeper, &FolderKeeper::failed, this, &FolderController::tellFailure);
    connect(&keeper, &FolderKeeper::notStored, this, [this](const Error &error) {
        m_messages.show(MessageStrip::Failure,
                        tr("What you chose for keeping the folder up to date could not be saved. %1").arg(errorText(error)));
    });
}

void FolderController::tellUpdate(const QString &folder, const ExportReport &report)
{
    const auto written = std::ranges::count(report.entries, ExportEntry::Written, &ExportEntry::status);
    if (written == 0)
        return;
    if (!ConflictDialog::concerns(report)) {
        Q_EMIT told(tr("“%1” is up to date").arg(visibleControls(QDir(folder).dirName())));
        return;
    }
    m_messages.show(MessageStrip::Notice,
                    tr("“%1” was brought up to date, and something there had been changed on both sides.").arg(shownPath(folder)),
                    tr("Show"), [this, report] { (new ConflictDialog(report, &m_window))->open(); });
}

void FolderController::tellFailure(const QString &folder, const Error &error)
{
    const QString text = error.code == Error::NotFound && error.subject == folder
                             ? tr("The folder “%1” isn't there, so it is not kept up to date for now.").arg(shownPath(folder))
                             : tr("“%1” could not be brought up to date. %2").arg(shownPath(folder), errorText(error));
    m_messages.show(MessageStrip::Failure, text, tr("Folders…"), [this] { showFolders(); });
}

void FolderController::showFolders()
{
    if (m_dialog != nullptr) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new KeptFoldersDialog(m_keeper, &m_window);
    m_dialog->show();
}

void FolderController::beforeClosing(std::function<void()> then)
{
    constexpr int shownAfterMs = 400;
    auto progress = std::make_shared<QPointer<JobProgressDialog>>();
    const auto control = m_keeper.finish([progress, then = std::move(then)] {
        if (*progress != nullptr) {
            (*progress)->hide();
            (*progress)->deleteLater();
        }
        then();
    });
    if (control == nullptr)
        return;
    *progress = new JobProgressDialog(tr("Bringing folders of notes up to date before closing…"), tr("Close without it"),
                                      control, &m_window);
    (*progress)->setWindowTitle(tr("Randnotiz"));
    (*progress)->setWindowModality(Qt::WindowModal);
    (*progress)->setMinimumDuration(shownAfterMs);
}

} // namespace randnotiz
