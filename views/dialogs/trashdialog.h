#pragma once

#include "domain/tagchanges.h"
#include "session/trashcontents.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace randnotiz {

class Library;

/// What was deleted, how long it stays, and what can be done with it. Reads in a pool thread; stays open beside the
/// window and follows the library. Asks nothing: whoever listens does.
class TrashDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the dialog
    /// @param days    of use after which the trash is emptied; 0: never
    TrashDialog(Library &library, int days, QWidget *parent);
    /// Waits for a running job.
    ~TrashDialog() override;

Q_SIGNALS:
    void restoreRequested(const QList<randnotiz::ArticleId> &articles, const QList<randnotiz::AnnotationId> &annotations);
    void restoreTagsRequested(const QList<randnotiz::TagStamp> &tags);
    void deletionRequested(const QList<randnotiz::Deletable> &items);
    /// @param items all that lies in the trash
    void emptyingRequested(const QList<randnotiz::Deletable> &items);

private:
    void reload();
    void showContents(const Result<QList<TrashItem>> &contents);
    void followSelection();
    QString stayText(qint64 daysOfUse) const;
    QList<Deletable> items(bool onlySelected) const;
    void restoreSelected();

    Library &m_library;
    const int m_days;
    QTreeWidget *m_items = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_empty = nullptr;
    QFuture<Result<QList<TrashItem>>> m_job;
    bool m_loading = false;
    bool m_stale = false;
};

} // namespace randnotiz
