#pragma once

#include "library/jobs/jobs.h"

#include <QObject>
#include <QStringList>

namespace randnotiz {

class AnnotationReceipt;
class JobStrip;
class Library;
class LibraryActs;

/// Brings annotations of other programs in, one file after the other; files that were chosen together are one act that can be
/// undone.
class AnnotationImportController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    AnnotationImportController(Library &library, LibraryActs &acts, JobStrip &progress, AnnotationReceipt &receipt);
    /// Stops a running import; what is in stays.
    ~AnnotationImportController() override;

    /// @param files absolute paths
    void importFiles(const QStringList &files);

Q_SIGNALS:
    /// A file that nothing came in from.
    void failed(const QString &text);

private:
    void startNext();
    void finish(const Result<AnnotationImportReport> &report);
    void tell();

    Library &m_library;
    LibraryActs &m_acts;
    JobStrip &m_progress;
    AnnotationReceipt &m_receipt;
    QStringList m_waiting;
    Job<AnnotationImportReport> m_job;
    AnnotationImportReport m_all; ///< of the files that were chosen together
    bool m_hasRead = false;       ///< one of them could be read
};

} // namespace randnotiz
