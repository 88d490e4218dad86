#include "session/folderkeeper.h"

#include "library/keptfolders.h"
#include "library/library.h"
#include "session/actqueue.h"

#include <algorithm>
#include <utility>

namespace randnotiz {

FolderKeeper::FolderKeeper(Library &library, Pauses pauses, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pauses(pauses)
{
    if (library.isReadOnly())
        return;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderKeeper::runIfDue);
    connect(&library, &Library::changed, this, &FolderKeeper::noteChange);
    readFolders();
    noteChange();
}

FolderKeeper::~FolderKeeper()
{
    if (m_running.control != nullptr)
        m_running.control->cancelled = true;
}

std::optional<Error> FolderKeeper::problemOf(const QString &folder) const
{
    const auto problem = m_problems.constFind(folder);
    return problem == m_problems.constEnd() ? std::nullopt : std::optional(*problem);
}

void FolderKeeper::readFolders()
{
    if (const Result<QList<KeptFolder>> folders = m_library.keptFolders().list())
        m_folders = *folders;
    Q_EMIT changed();
}

void FolderKeeper::keep(const ExportRequest &request, qint64 change)
{
    ++m_storing;
    whenFinished(m_library.post(KeepFolder{request}), this, [this, request, change](const Result<KeptFolder> &kept) {
        if (!kept) {
            Q_EMIT notStored(kept.error());
            stored();
            return;
        }
        m_problems.remove(request.folder);
        m_looked.remove(request.folder);
        if (change == 0) {
            readFolders();
            noteChange();
            stored();
            return;
        }
        m_looked.insert(request.folder);
        whenFinished(m_library.post(RecordUpdate{request, change}), this, [this](const Result<bool> &) {
            readFolders();
            stored();
        });
    });
}

void FolderKeeper::stored()
{
    if (--m_storing > 0 || !m_then)
        return;
    queueStale();
    runNext();
}

void FolderKeeper::forget(const QString &folder)
{
    m_queue.removeAll(folder);
    if (isUpdating(folder))
        m_running.control->cancelled = true;
    whenFinished(m_library.post(ForgetFolder{folder}), this, [this, folder](const Result<bool> &forgotten) {
        if (!forgotten)
            Q_EMIT notStored(forgotten.error());
        m_problems.remove(folder);
        readFolders();
    });
}

void FolderKeeper::update(const QString &folder)
{
    if (!m_queue.contains(folder))
        m_queue += folder;
    m_problems.remove(folder); // what is asked for is answered
    runNext();
}

std::shared_ptr<JobControl> FolderKeeper::finish(std::function<void()> then)
{
    m_timer.stop();
    m_then = std::move(then);
    if (m_storing == 0) { // else a folder that was chosen just now isn't among them yet
        queueStale();
        runNext();
    }
    return m_running.control;
}

void FolderKeeper::noteChange()
{
    if (m_folders.isEmpty())
        return;
    m_lastChangeMs = m_library.environment().nowMs();
    if (m_firstChangeMs == 0)
        m_firstChangeMs = m_lastChangeMs;
    wait();
}

void FolderKeeper::wait()
{
    const qint64 now = m_library.environment().nowMs();
    const qint64 due = std::min(m_lastChangeMs + m_pauses.afterChangeMs, m_firstChangeMs + m_pauses.atMostMs);
    // A clock that was set back must not put it off for hours.
    m_timer.start(static_cast<int>(std::clamp(due - now, qint64(0), m_pauses.afterChangeMs)));
}

void FolderKeeper::runIfDue()
{
    const qint64 now = m_library.environment().nowMs();
    const bool paused = now >= m_lastChangeMs + m_pauses.afterChangeMs || now >= m_firstChangeMs + m_pauses.atMostMs;
    if (!paused && now >= m_lastChangeMs) {
        wait();
        return;
    }
    queueStale();
    runNext();
}

void FolderKeeper::queueStale()
{
    m_firstChangeMs = 0;
    const Result<qint64> last = m_library.keptFolders().lastChange();
    if (!last)
        return;
    for (const KeptFolder &folder : std::as_const(m_folders)) {
        const QString &path = folder.request.folder;
        const bool stale = folder.change != *last || !m_looked.contains(path);
        if (stale && !m_queue.contains(path))
            m_queue += path;
    }
}

void FolderKeeper::runNext()
{
    if (m_running.control != nullptr)
        return;
    const KeptFolder *folder = nullptr;
    while (folder == nullptr && !m_queue.isEmpty()) {
        const QString path = m_queue.takeFirst();
        const auto found = std::ranges::find(m_folders, path, [](const KeptFolder &one) { return one.request.folder; });
        folder = found == m_folders.end() ? nullptr : &*found;
    }
    if (folder == nullptr) {
        if (m_storing > 0)
            return;
        if (const auto then = std::exchange(m_then, {}))
            then();
        return;
    }
    m_current = folder->request;
    m_current.makesFolder = false;
    m_running = m_library.jobs().exportNotes(m_current);
    Q_EMIT changed();
    whenFinished(m_running.report, this, [this](const Result<ExportReport> &result) { finished(result); });
}

void FolderKeeper::finished(const Result<ExportReport> &result)
{
    m_running = {};
    const QString folder = m_current.folder;
    if (!result) {
        fail(result.error(), {});
    } else if (!result->cancelled) {
        // An article that was deleted for good has no notes any more; its file stays as it is.
        const auto wrong = std::ranges::find_if(result->entries, [](const ExportEntry &entry) {
            return entry.status == ExportEntry::Failed && entry.error.code != Error::NotFound;
        });
        if (wrong != result->entries.end()) {
            fail(wrong->error, *result);
        } else {
            m_looked.insert(folder);
            m_problems.remove(folder);
            whenFinished(m_library.post(RecordUpdate{m_current, result->change}), this,
                         [this](const Result<bool> &) { readFolders(); });
            Q_EMIT updated(folder, *result);
        }
    }
    if (result && result->cancelled && m_then)
        m_queue.clear(); // the reader waits for the end, and would rather not
    Q_EMIT changed();
    runNext();
}

void FolderKeeper::fail(const Error &error, const ExportReport &report)
{
    if (error.code == Error::Cancelled)
        return;
    const QString folder = m_current.folder;
    const bool known = problemOf(folder) == error;
    m_problems.insert(folder, error);
    if (!known)
        Q_EMIT failed(folder, error, report);
}

} // namespace randnotiz
