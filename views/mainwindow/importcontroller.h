#pragma once

#include "library/jobs/jobs.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QMimeData;
class QWidget;

namespace randnotiz {

class AddressDialog;
class Dialogs;
class ImportReportPanel;
class JobStrip;
class Library;
struct OfferedPage;

/// Brings articles in: files, folders, addresses, what is dropped or pasted, the samples. One import at a time; what is
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
    /// Of an address in the clipboard asks whether it is to be fetched.
    void pasteFromClipboard();
    void askForAddress();
    /// Asks whether it is to be fetched; one question at a time, whoever calls.
    void offer(const OfferedPage &page);
    /// @param paths files and folders, absolute; addresses. Files of annotations are handed on.
    void importPaths(const QStringList &paths);
    /// The same; what is too intricate to be taken apart is taken as plain text.
    void importAsText(const QStringList &paths);
    /// Fetches the texts of articles of which only the address is known; what can't be fetched stays as it is.
    void fetchMissing(const QList<ArticleId> &articles);
    /// Makes articles once more from what was kept of them; those whose text or structure is another now get a new
    /// version.
    void extractAgain(const QList<ArticleId> &articles);
    void importSamples();
    static bool hasSamples();

    /// Whether a drop of this would bring anything in.
    static bool canTake(const QMimeData &data);
    void take(const QMimeData &data);

Q_SIGNALS:
    /// An import of one article only is an import of one that is to be read now.
    void articleImported(randnotiz::ArticleId id);
    void finished(const randnotiz::ImportReport &report);
    /// Among what was chosen or dropped are files of annotations, and no articles.
    void annotationFilesChosen(const QStringList &files);

private:
    void enqueue(const ImportRequest &request);
    void startNext();
    void openPasteDialog(const QMimeData *offered);
    AddressDialog *openAddressDialog(const QString &address);
    void watch(const ImportRequest &request);
    void askAboutHeld();

    Library &m_library;
    Dialogs &m_dialogs;
    JobStrip &m_progress;
    ImportReportPanel &m_report;
    QWidget &m_window;
    QList<ImportRequest> m_waiting;
    Job<ImportReport> m_job;
    QPointer<AddressDialog> m_addressDialog;
    bool m_asking = false;
    QList<ImportEntry> m_held; ///< that the reader is still to be asked about
};

} // namespace randnotiz
