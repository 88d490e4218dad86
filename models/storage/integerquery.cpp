#include "storage/integerquery.h"

#include "storage/database.h"

#include <sqlite3.h>

namespace randnotiz {

IntegerQuery::IntegerQuery(Database &database, const QByteArray &sql) : m_database(database)
{
    m_result = sqlite3_prepare_v2(database.handle(), sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr);
}

IntegerQuery::~IntegerQuery()
{
    sqlite3_finalize(m_statement);
}

bool IntegerQuery::next()
{
    if (m_statement == nullptr || m_result == SQLITE_DONE)
        return false;
    m_result = sqlite3_step(m_statement);
    return m_result == SQLITE_ROW;
}

qint64 IntegerQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

Result<void> IntegerQuery::finish() const
{
    if (m_result == SQLITE_DONE)
        return {};
    return m_database.lastError();
}

} // namespace randnotiz
