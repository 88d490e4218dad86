#pragma once

#include "domain/keptfolder.h"
#include "library/jobs/jobs.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace randnotiz {

class Library;

/// Keeps folders of notes up to date: exports into them by itself, one after another, a pause after the last change of the
/// library, and once soon after the start for what happened while nobody looked. Does nothing for a library that can only
/// be read. A folder that is gone is not made again: it may lie on a disk that isn't there today.
class FolderKeeper : public QObject
{
    Q_OBJECT

public:
    struct Pauses
    {
        qint64 afterChangeMs = 5'000; ///< by the library's clock; also after the start
        qint64 atMostMs = 120'000;    ///< how long changes that never end can put it off
    };

    /// @param library borrowed; must outlive the keeper
    FolderKeeper(Library &library, Pauses pauses, QObject *parent = nullptr);
    /// Stops a running export at its next article.
    ~FolderKeeper() override;

    /// By path.
    const QList<KeptFolder> &folders() const { return m_folders; }
    /// Why the last attempt failed; nothing when it didn't.
    std::optional<Error> problemOf(const QString &folder) const;
    bool isUpdating(const QString &folder) const { return m_running.control != nullptr && m_current.folder == folder; }

    /// Keeps a folder from now on.
    /// @param change that was brought there just now (ExportReport::change); 0: nothing was
    void keep(const ExportRequest &request, qint64 change);
    void forget(const QString &folder);
    /// At once, whatever changed.
    void update(const QString &folder);
    /// Brings everything up to date that isn't, at once.
    /// @param then called once that is done, or has failed
    /// @returns the first job, whose end need not be that of all; without control when there is nothing to do
    std::shared_ptr<JobControl> finish(std::function<void()> then);

Q_SIGNALS:
    /// folders(), problemOf() or isUpdating() say something else now.
    void changed();
    /// Every file of a folder says what the library does.
    void updated(const QString &folder, const randnotiz::ExportReport &report);
    /// Told once as long as the reason stays the same. The report is that of the files that could be tried.
    void failed(const QString &folder, const randnotiz::Error &error, const randnotiz::ExportReport &report);
    /// What was to be kept, or not kept any more, could not be stored.
    void notStored(const randnotiz::Error &error);

private:
    void readFolders();
    void stored();
    void noteChange();
    void wait();
    void runIfDue();
    /// Puts what is not up to date into the queue.
    void queueStale();
    void runNext();
    void finished(const Result<ExportReport> &result);
    void fail(const Error &error, const ExportReport &report);

    Library &m_library;
    Pauses m_pauses;
    QTimer m_timer;
    qint64 m_firstChangeMs = 0; ///< since the last run; these two: 0: none
    qint64 m_lastChangeMs = 0;
    QList<KeptFolder> m_folders;
    QSet<QString> m_looked;   ///< folders that were brought up to date since the start
    QHash<QString, Error> m_problems;
    QStringList m_queue;
    Job<ExportReport> m_running;
    ExportRequest m_current;  ///< of the running job
    std::function<void()> m_then;
    int m_storing = 0; ///< folders that are to be kept, and of which the library hasn't answered yet
};

} // namespace randnotiz
