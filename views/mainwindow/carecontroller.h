#pragma once

#include "library/jobs/jobs.h"

#include <QObject>

class QWidget;

namespace randnotiz {

class Dialogs;
class JobStrip;
class Library;
class LibraryActs;
class MessageStrip;

/// Looks after the library: check, trash.
class CareController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    CareController(Library &library, LibraryActs &acts, Dialogs &dialogs, JobStrip &progress, MessageStrip &messages,
                   QWidget &window);
    /// Stops running work.
    ~CareController() override;

    void check();
    void showTrash();
    /// Days of use after which the trash is emptied; 0: never.
    void setTrashDays(int days) { m_trashDays = days; }
    /// Once after the library was opened: counts the day, and deletes what has been in the trash for long enough.
    void beginDay();

private:
    /// Shows the job, and passes on its result.
    template <typename Report, typename Then>
    void watch(const Job<Report> &job, const QString &title, Then then);
    void askBeforeDeleting(const QList<Deletable> &items, QWidget *dialog);
    void deleteForGood(const DeletionRequest &request, bool tellsNothing);
    void show(const CheckReport &report);

    Library &m_library;
    LibraryActs &m_acts;
    Dialogs &m_dialogs;
    JobStrip &m_progress;
    MessageStrip &m_messages;
    QWidget &m_window;
    std::shared_ptr<JobControl> m_running;
    int m_trashDays = 0;
};

} // namespace randnotiz
