#pragma once

#include "domain/result.h"
#include "library/backups/backups.h"

#include <QDialog>
#include <QFuture>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace randnotiz {

class Library;

/// The backups of a library: when each was made, why, what is in it; and what can be done with them. Looks into the files
/// in a pool thread; stays open beside the window. Does nothing itself: whoever listens does.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the dialog
    BackupsDialog(Library &library, QWidget *parent);
    /// Waits for a look that goes on.
    ~BackupsDialog() override;

    /// @param folder empty: the default
    void setPlace(const QString &folder, bool automatic);
    void reload();
    /// What became of something that was asked for here.
    void tell(const QString &text, bool isFailure);

Q_SIGNALS:
    void backupAsked();
    void copyAsked();
    void fileAsked();
    /// @param moment when it was made, as the list shows it
    void restoreAsked(const randnotiz::BackupInfo &backup, const QString &moment);
    void folderAsked();
    void automaticChosen(bool automatic);

private:
    QWidget *makePlace();
    QWidget *makeButtons();
    void showBackups(const Result<QList<BackupInfo>> &backups);
    void followSelection();
    void restoreSelected();
    void openFolder();
    QString folder() const;

    Library &m_library;
    QString m_folder;
    QTreeWidget *m_list = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_result = nullptr;
    QLabel *m_place = nullptr;
    QCheckBox *m_automatic = nullptr;
    QPushButton *m_restore = nullptr;
    QList<BackupInfo> m_backups;
    QFuture<Result<QList<BackupInfo>>> m_job;
    bool m_loading = false;
    bool m_stale = false;
};

} // namespace randnotiz
