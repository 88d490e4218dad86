#pragma once

#include "dialogs/exportdialog.h"
#include "library/jobs/jobs.h"

#include <QMap>
#include <QObject>

namespace randnotiz {

class FolderKeeper;
class JobStrip;
class Library;
class MessageStrip;

/// Takes notes out: asks what and where, writes, says what was written.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    ExportController(Library &library, FolderKeeper &keeper, Dialogs &dialogs, JobStrip &progress, MessageStrip &messages,
                     QWidget &window);
    /// Stops a running export at its next article; what is written stays.
    ~ExportController() override;

    /// What was chosen at the last export.
    const ExportChoices &choices() const { return m_choices; }
    void setCitationStyle(CitationStyle style) { m_citationStyle = style; }
    void setChoices(const ExportChoices &choices) { m_choices = choices; }

    /// @param colourNames those that the reader gave
    void choose(const ExportScopes &scopes, const QMap<Colour, QString> &colourNames);

private:
    void preview(ExportDialog *dialog, ExportRequest request);
    void showPages(ExportDialog *dialog, const PagedText &text);
    /// @param keeps the folder is kept up to date from then on
    void start(ExportRequest request, bool keeps);
    void stopPreview();
    void show(const ExportReport &report, bool oneFile);
    /// @param parts what is to be said of the files that were written
    void showFailures(const ExportReport &report, QStringList parts, int failed);

    Library &m_library;
    FolderKeeper &m_keeper;
    Dialogs &m_dialogs;
    JobStrip &m_progress;
    MessageStrip &m_messages;
    QWidget &m_window;
    ExportChoices m_choices;
    CitationStyle m_citationStyle = CitationStyle::English;
    Job<ExportReport> m_job;
    Job<ExportPreview> m_preview;
};

} // namespace randnotiz
