#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "storage/rows.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QSqlQuery;
class QVariant;

namespace randnotiz {

class Database;

/// One prepared statement with its bindings. Keeps the first error, and ends the statement when it goes out of
/// scope (an unfinished SELECT keeps the WAL from being reset).
///
///     Query query(database, u"SELECT name FROM tag WHERE id = :id"_s);
///     query.bind(u":id"_s, row);
///     while (query.next())
///         names += query.text(0);
///     if (!query.ok())
///         return query.error();
class Query
{
public:
    Query(Database &database, const QString &sql);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// A null text is bound as an empty one: the columns of a library are NOT NULL where they may be empty.
    void bind(const QString &name, const QString &text);
    void bind(const QString &name, const QByteArray &bytes);
    void bind(const QString &name, qint64 number);
    /// Nothing is bound as NULL.
    void bind(const QString &name, std::optional<qint64> number);
    template <typename Kind>
    void bind(const QString &name, const Id<Kind> &id)
    {
        bind(name, id.toString());
    }
    template <typename Kind>
    void bind(const QString &name, Row<Kind> row)
    {
        bind(name, row.number);
    }

    /// Runs a statement that returns no rows.
    Result<void> exec();
    /// Steps to the next row, running the statement at the first call. @returns false at the end and on an error
    bool next();
    /// Whether nothing failed so far; ask after the last next().
    bool ok() const { return !m_error; }
    const Error &error() const { return *m_error; }

    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const; ///< 0 for NULL
    bool isNull(int column) const;
    /// 0xRRGGBB; nothing for NULL.
    std::optional<quint32> colour(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(static_cast<quint32>(integer(column)));
    }
    /// The id in a column that holds one; null when it doesn't.
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType::fromString(text(column)).value_or(IdType());
    }

    /// The enumerator in a column; `first` for a number that is none from `first` to `last`, which only damage leaves
    /// there (and `check` reports).
    template <typename Enum>
    Enum enumerator(int column, Enum first, Enum last) const
    {
        const qint64 number = integer(column);
        return number < qint64(first) || number > qint64(last) ? first : static_cast<Enum>(number);
    }

    /// Rows that exec() changed.
    qint64 changedRows() const;
    /// `id INTEGER PRIMARY KEY` of the row that exec() inserted.
    qint64 insertedRow() const;

private:
    void bindVariant(const QString &name, const QVariant &value);
    void keepError();

    Database &m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    std::optional<Error> m_error;
    bool m_ran = false;
};

} // namespace randnotiz
