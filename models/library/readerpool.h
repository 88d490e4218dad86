#pragma once

#include "domain/result.h"
#include "storage/database.h"
#include "storage/location.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace randnotiz {

/// Read-only connections to one library, one for each thread that reads. Thread-safe.
///
/// A connection is closed when its thread ends; the rest when the pool does, by when nobody may read any more.
class ReaderPool
{
public:
    explicit ReaderPool(DatabaseLocation location);
    ~ReaderPool();
    Q_DISABLE_COPY_MOVE(ReaderPool)

    /// Calls `read(Database &)`, which returns a Result, on this thread's connection. All that it reads is of one
    /// moment: what is committed meanwhile stays unseen. Calls may nest.
    template <typename Read>
    std::invoke_result_t<Read, Database &> read(Read &&read)
    {
        const Result<Database *> connection = forThisThread();
        if (!connection)
            return connection.error();
        const Snapshot snapshot(**connection);
        return std::forward<Read>(read)(**connection);
    }

private:
    struct Connections;

    Result<Database *> forThisThread();

    std::shared_ptr<Connections> m_connections;
    QObject m_context; ///< of what waits for the end of a thread
};

} // namespace randnotiz
