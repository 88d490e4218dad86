#pragma once

#include "domain/result.h"

#include <QByteArray>

struct sqlite3_stmt;

namespace randnotiz {

class Database;

/// A SELECT without bindings whose columns are integers, for walks over a million rows: a tenth of what Query takes, which
/// makes a QVariant of every value. Ends the statement when it goes out of scope.
class IntegerQuery
{
public:
    IntegerQuery(Database &database, const QByteArray &sql);
    ~IntegerQuery();
    Q_DISABLE_COPY_MOVE(IntegerQuery)

    /// @returns false at the end and on an error
    bool next();
    qint64 integer(int column) const; ///< 0 for NULL
    /// Ask after the last next(). Errors: Cancelled after an Interruption, and those of errorOf().
    Result<void> finish() const;

private:
    Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_result = 0;
};

} // namespace randnotiz
