#include "storage/interruption.h"

#include "storage/database.h"

#include <sqlite3.h>

namespace randnotiz {

namespace {

constexpr int stepsBetweenLooks = 1000;

int isToStop(void *stop)
{
    return static_cast<const std::atomic_bool *>(stop)->load(std::memory_order_relaxed) ? 1 : 0;
}

} // namespace

Interruption::Interruption(Database &database, const std::atomic_bool *stop) : m_database(database)
{
    if (stop != nullptr)
        sqlite3_progress_handler(database.handle(), stepsBetweenLooks, isToStop, const_cast<std::atomic_bool *>(stop));
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

} // namespace randnotiz
