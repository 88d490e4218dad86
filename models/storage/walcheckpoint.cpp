#include "storage/walcheckpoint.h"

#include "storage/database.h"

#include <QLoggingCategory>

#include <sqlite3.h>

namespace randnotiz {

Q_LOGGING_CATEGORY(logCheckpoint, "randnotiz.storage.checkpoint")

namespace {

/// 4 MB in pages of 4,096 bytes.
constexpr int pagesBetween = 1024;

} // namespace

WalCheckpoint::WalCheckpoint(Database &database) : m_database(database)
{
    sqlite3_wal_hook(database.handle(), &WalCheckpoint::keepPages, this);
}

WalCheckpoint::~WalCheckpoint()
{
    sqlite3_wal_hook(m_database.handle(), nullptr, nullptr);
}

int WalCheckpoint::keepPages(void *self, sqlite3 *, const char *, int pages)
{
    static_cast<WalCheckpoint *>(self)->m_pages = pages;
    return SQLITE_OK;
}

void WalCheckpoint::afterCommit()
{
    if (m_pages < m_pagesAtCheckpoint)
        m_pagesAtCheckpoint = 0; // the log began anew
    if (m_pages - m_pagesAtCheckpoint < pagesBetween)
        return;
    m_pagesAtCheckpoint = m_pages;
    const int code =
        sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK)
        qCWarning(logCheckpoint) << "cannot checkpoint:" << m_database.lastError().cause;
}

void WalCheckpoint::atClose()
{
    const int code =
        sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        qCWarning(logCheckpoint) << "cannot checkpoint:" << m_database.lastError().cause;
}

} // namespace randnotiz
