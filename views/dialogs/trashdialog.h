#pragma once

#include "session/trashcontents.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace randnotiz {

class Library;

/// Deleted articles and annotations, with restore. Reads in a pool thread; stays open beside the window
/// and follows the library.
class TrashDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the dialog
    TrashDialog(Library &library, QWidget *parent);
    /// Waits for a running job.
    ~TrashDialog() override;

Q_SIGNALS:
    void restoreRequested(const QList<randnotiz::ArticleId> &articles, const QList<randnotiz::AnnotationId> &annotations);

private:
    void reload();
    void showContents(const Result<TrashContents> &contents);
    void restoreSelected();

    Library &m_library;
    QTreeWidget *m_items = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_restore = nullptr;
    QFuture<Result<TrashContents>> m_job;
    bool m_loading = false;
    bool m_stale = false;
};

} // namespace randnotiz
