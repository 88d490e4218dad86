#pragma once

#include <QtGlobal>

struct sqlite3;

namespace randnotiz {

class Database;

/// Moves what stands in the write-ahead log into the library file: the Writer's work alone.
/// Lives no longer than the connection; used in the same thread.
class WalCheckpoint
{
public:
    explicit WalCheckpoint(Database &database);
    ~WalCheckpoint();
    Q_DISABLE_COPY_MOVE(WalCheckpoint)

    /// Checkpoints without waiting for readers when the log has grown by about 4 MB since the last time.
    void afterCommit();
    /// Checkpoints all and empties the log, unless somebody still reads in it.
    void atClose();

private:
    static int keepPages(void *self, sqlite3 *, const char *, int pages);

    Database &m_database;
    int m_pages = 0;             ///< in the log, after the last commit
    int m_pagesAtCheckpoint = 0; ///< at the last attempt, which readers may have cut short
};

} // namespace randnotiz
