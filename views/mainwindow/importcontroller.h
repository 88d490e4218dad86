#pragma once

#include "library/jobs/jobs.h"

#include <QList>
#include <QObject>

class QMimeData;
class QWidget;

namespace randnotiz {

class Dialogs;
class ImportReportPanel;
class JobStrip;
class Library;

/// Brings articles in: files, folders, what is dropped or pasted, the samples. One import at a time; what is
/// asked for meanwhile waits its turn.
class ImportController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    ImportController(Library &library, Dialogs &dialogs, JobStrip &progress, ImportReportPanel &report,
                     QWidget &window);
    /// Stops a running import at its next file; what is in stays.
    ~ImportController() override;

    void chooseFiles();
    void chooseFolder();
    void pasteFromClipboard();
    /// @param paths files and folders, absolute
    void importPaths(const QStringList &paths);
    void importSamples();
    static bool hasSamples();

    /// Whether a drop of this would bring anything in.
    static bool canTake(const QMimeData &data);
    void take(const QMimeData &data);

Q_SIGNALS:
    /// An import of one article only is an import of one that is to be read now.
    void articleImported(randnotiz::ArticleId id);
    void finished(const randnotiz::ImportReport &report);

private:
    void enqueue(const ImportRequest &request);
    void startNext();
    void openPasteDialog(const QMimeData *offered);

    Library &m_library;
    Dialogs &m_dialogs;
    JobStrip &m_progress;
    ImportReportPanel &m_report;
    QWidget &m_window;
    QList<ImportRequest> m_waiting;
    Job<ImportReport> m_job;
};

} // namespace randnotiz
