#pragma once

#include "library/jobs/jobs.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace randnotiz {

/// Where an export met lines that someone had changed in the file and in the library: what stands in the file, what the
/// library would have written, and where a copy of the file as it was lies. Decides nothing: the file has both texts.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(const ExportReport &report, QWidget *parent);

    /// Whether there is anything to show.
    static bool concerns(const ExportReport &report);

private:
    void addRow(const ExportEntry &entry, const MergeConflict &conflict, const QString &where);
    void showCurrent();
    void openPath(int role);

    QTreeWidget *m_conflicts = nullptr;
    QPlainTextEdit *m_theirs = nullptr;
    QPlainTextEdit *m_ours = nullptr;
    QLabel *m_kept = nullptr;
    QPushButton *m_openCopy = nullptr;
};

} // namespace randnotiz
