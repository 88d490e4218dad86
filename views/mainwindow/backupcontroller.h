#pragma once

#include "library/backups/backups.h"
#include "library/jobs/job.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QWidget;

namespace randnotiz {

class BackupsDialog;
class Dialogs;
class JobStrip;
class Library;
class MessageStrip;
struct Preferences;

/// Backs the library up: by itself once a day and before it closes, if something was changed, and when the reader asks.
/// Shows the backups, and hands on which of them is to be restored.
class BackupController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    BackupController(Library &library, Dialogs &dialogs, JobStrip &progress, MessageStrip &messages, QWidget &window);
    /// Stops a running backup.
    ~BackupController() override;

    void setPreferences(const Preferences &preferences);
    void showBackups();
    /// Once a day, if that is wanted and nobody did so today.
    void backUpDaily();
    /// Backs up what was changed since the last backup, if that is wanted, showing how far it is, and with a way to do without.
    /// @param then called in any case but one: the backup failed, and the reader chose to stay (then `stay` is called)
    void beforeClosing(std::function<void()> then, std::function<void()> stay);

Q_SIGNALS:
    void restoreRequested(const QString &file);
    void folderChosen(const QString &folder);
    void automaticChosen(bool automatic);

private:
    /// Starts a backup; the caller sees to one that runs already.
    Job<BackupReport> start(const BackupRequest &request);
    void backUpNow();
    void saveCopy();
    void copyTo(const QString &file);
    void chooseFolder();
    void chooseFile();
    void askBeforeRestoring(const QString &file, const QString &name, const QString &counts);
    void tell(const Result<BackupReport> &report, const QString &success);
    bool hasChanged() const;

    Library &m_library;
    Dialogs &m_dialogs;
    JobStrip &m_progress;
    MessageStrip &m_messages;
    QWidget &m_window;
    QTimer m_daily;
    QPointer<BackupsDialog> m_dialog;
    std::shared_ptr<JobControl> m_running;
    QString m_folder;
    bool m_automatic = true;
    qint64 m_backedUp = 0;  ///< Library::changesPosted() of the last backup
    QString m_toldFailure;  ///< of the daily backup: not told every hour
};

} // namespace randnotiz
