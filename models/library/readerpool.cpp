#include "library/readerpool.h"

#include <QThread>

#include <map>
#include <mutex>

namespace randnotiz {

/// Shared with the threads that end while the pool does.
struct ReaderPool::Connections
{
    DatabaseLocation location;
    std::mutex mutex;
    std::map<QThread *, std::unique_ptr<Database>> open;

    /// Takes the connection out under the lock and closes it outside.
    void close(QThread *thread)
    {
        std::unique_ptr<Database> closing;
        const std::lock_guard lock(mutex);
        if (const auto found = open.find(thread); found != open.end()) {
            closing = std::move(found->second);
            open.erase(found);
        }
    }
};

ReaderPool::ReaderPool(DatabaseLocation location) : m_connections(std::make_shared<Connections>())
{
    m_connections->location = std::move(location);
}

ReaderPool::~ReaderPool()
{
    const std::lock_guard lock(m_connections->mutex);
    m_connections->open.clear();
}

Result<Database *> ReaderPool::forThisThread()
{
    QThread *thread = QThread::currentThread();
    {
        const std::lock_guard lock(m_connections->mutex);
        if (const auto found = m_connections->open.find(thread); found != m_connections->open.end())
            return found->second.get();
    }

    auto opened = Database::open(m_connections->location, Database::Access::ReadOnly);
    if (!opened)
        return opened.error();
    auto connection = std::make_unique<Database>(std::move(*opened));
    Database *raw = connection.get();
    {
        const std::lock_guard lock(m_connections->mutex);
        m_connections->open[thread] = std::move(connection);
    }
    // Emitted by the ending thread itself, so the connection is closed where it was opened. The context is not the
    // thread: one that Qt only adopted would be kept alive by a connection to itself.
    QObject::connect(
        thread, &QThread::finished, &m_context,
        [weak = std::weak_ptr(m_connections), thread] {
            if (const auto connections = weak.lock())
                connections->close(thread);
        },
        Qt::DirectConnection);
    return raw;
}

} // namespace randnotiz
