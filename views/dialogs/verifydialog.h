#pragma once

#include "library/jobs/jobs.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QTreeView;

namespace randnotiz {

class DifferenceView;
class Dialogs;
class Library;
class VerificationModel;

/// Checks the quotations of notes against the library: asks which, shows how far it is, and what was found, with each
/// quotation beside what its source says. Stays open beside the main window.
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both are borrowed.
    VerifyDialog(Library &library, Dialogs &dialogs, QWidget *parent);
    /// Stops running work.
    ~VerifyDialog() override;

    /// Offers a folder that notes were exported to, as long as nothing is chosen. @param folder empty, or gone: none
    void suggest(const QString &folder);
    /// Checks files and folders, absolute paths; what runs already is stopped.
    void verify(const QStringList &paths);

Q_SIGNALS:
    void annotationRequested(randnotiz::AnnotationId annotation);
    void articleRequested(randnotiz::ArticleId article);

protected:
    void changeEvent(QEvent *event) override;
    /// Notes and folders of notes may be dropped.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpResults();
    void layOut(QWidget *buttons);
    void chooseFiles();
    void chooseFolder();
    void followProgress();
    void finish(const Result<VerifyReport> &report);
    void showSummary();
    void showFailures();
    void followSelection();
    void showQuotation(const VerifiedQuotation &quotation);
    void openSource();
    void openFile();
    const VerifiedQuotation *selected() const;
    void setRunning(bool running);

    Library &m_library;
    Dialogs &m_dialogs;
    QStringList m_paths;
    QString m_suggestion;
    Job<VerifyReport> m_job;
    QTimer m_timer;
    quint64 m_wanted = 0; ///< counts the runs, so that a late answer is known as such
    VerificationModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;

    QPushButton *m_files = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_suggested = nullptr;
    QPushButton *m_again = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_failures = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QLineEdit *m_filter = nullptr;
    QSplitter *m_panes = nullptr; ///< hidden while there is nothing to show
    QTreeView *m_list = nullptr;
    QLabel *m_source = nullptr;
    DifferenceView *m_difference = nullptr;
    QPushButton *m_openSource = nullptr;
    QPushButton *m_openFile = nullptr;
};

} // namespace randnotiz
