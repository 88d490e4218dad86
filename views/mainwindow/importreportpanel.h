#pragma once

#include "library/jobs/jobs.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace randnotiz {

/// What became of an import: one line, and each file with its reason where there is one to give. Blocks nothing.
class ImportReportPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ImportReportPanel(QWidget *parent = nullptr);

    void show(const ImportReport &report);
    /// An import that could not even begin.
    void show(const Error &error);

Q_SIGNALS:
    void articleActivated(randnotiz::ArticleId id);
    /// Once more, what could not be fetched.
    void retryRequested(const QStringList &addresses);
    /// As plain text, what is too intricate to be taken apart.
    void plainTextRequested(const QStringList &paths);

private:
    void showSummary(const QString &summary, bool trouble);
    void addEntry(const ImportEntry &entry);

    QLabel *m_icon = nullptr;
    QLabel *m_summary = nullptr;
    QToolButton *m_retry = nullptr;
    QToolButton *m_plainText = nullptr;
    QToolButton *m_details = nullptr;
    QToolButton *m_close = nullptr;
    QTreeWidget *m_entries = nullptr;
    QStringList m_failedAddresses;
    QStringList m_intricate; ///< files and addresses
};

} // namespace randnotiz
