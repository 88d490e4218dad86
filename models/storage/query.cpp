#include "storage/query.h"

#include "storage/database.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace randnotiz {

using namespace Qt::StringLiterals;

Query::Query(Database &database, const QString &sql)
    : m_database(database), m_sql(sql), m_query(database.takePrepared(sql))
{
    // exec() after a failed prepare() would hide the reason behind "Parameter count mismatch".
    if (m_query->lastError().isValid())
        keepError();
}

Query::~Query()
{
    if (!m_error)
        m_database.keepPrepared(m_sql, std::move(m_query));
}

void Query::bind(const QString &name, const QString &text)
{
    bindVariant(name, text.isNull() ? u""_s : text);
}

void Query::bind(const QString &name, const QByteArray &bytes)
{
    bindVariant(name, bytes.isNull() ? QByteArray("") : bytes);
}

void Query::bind(const QString &name, qint64 number)
{
    bindVariant(name, number);
}

void Query::bind(const QString &name, std::optional<qint64> number)
{
    bindVariant(name, number ? QVariant(*number) : QVariant());
}

void Query::bindVariant(const QString &name, const QVariant &value)
{
    m_query->bindValue(name, value);
}

Result<void> Query::exec()
{
    if (!m_error && !m_query->exec())
        keepError();
    m_ran = true;
    if (m_error)
        return *m_error;
    return {};
}

bool Query::next()
{
    if (!m_ran && !exec())
        return false;
    if (m_error)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        keepError();
    return false;
}

void Query::keepError()
{
    const QSqlError error = m_query->lastError();
    if (!m_error)
        m_error = errorOf(error.nativeErrorCode().toInt(), m_database.file(), error.text());
}

QString Query::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Query::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

qint64 Query::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

bool Query::isNull(int column) const
{
    return m_query->isNull(column);
}

qint64 Query::changedRows() const
{
    return m_query->numRowsAffected();
}

qint64 Query::insertedRow() const
{
    return m_query->lastInsertId().toLongLong();
}

} // namespace randnotiz
