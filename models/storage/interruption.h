#pragma once

#include <QtGlobal>

#include <atomic>

namespace randnotiz {

class Database;

/// While it lives, what the connection runs fails with Cancelled as soon as `stop` is set: SQLite looks every
/// thousand steps, less than a tenth of a millisecond.
class Interruption
{
public:
    /// @param stop borrowed; null: nothing is stopped
    Interruption(Database &database, const std::atomic_bool *stop);
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

private:
    Database &m_database;
};

} // namespace randnotiz
