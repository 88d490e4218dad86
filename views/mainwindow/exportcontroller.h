#pragma once

#include "dialogs/exportdialog.h"
#include "library/jobs/jobs.h"

#include <QObject>

namespace randnotiz {

class JobStrip;
class Library;
class MessageStrip;

/// Takes notes out: asks what and where, writes, says what was written.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    ExportController(Library &library, Dialogs &dialogs, JobStrip &progress, MessageStrip &messages, QWidget &window);
    /// Stops a running export at its next article; what is written stays.
    ~ExportController() override;

    /// The last folder that was exported to.
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; }

    void choose(const ExportDialog::Scopes &scopes);

private:
    void start(const QString &folder, const QList<ArticleId> &articles);
    void show(const ExportReport &report);

    Library &m_library;
    Dialogs &m_dialogs;
    JobStrip &m_progress;
    MessageStrip &m_messages;
    QWidget &m_window;
    QString m_folder;
    Job<ExportReport> m_job;
};

} // namespace randnotiz
