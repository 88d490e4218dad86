#pragma once

#include "domain/result.h"
#include "domain/searchquery.h"

namespace randnotiz {

class Database;

/// The tables of the search index (migrations 0008 and 0011), kept by the Writer.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database) : m_database(database) {}

    /// When the Writer opens a library: empties an index that another version of the tokenizer made, to be made anew by
    /// addMissing(). In a transaction of its own. @returns whether rows may be missing
    Result<bool> prepare();
    /// Before COMMIT: indexes again what the transaction changed. Outside of savepoints, since FTS5 writes at each.
    Result<void> indexStale();

    /// Empties the index, to be made anew.
    Result<void> clear();
    /// Has a few of the rows that are missing indexed by indexStale(). @returns how many it looked at; 0 when none is missing
    Result<qint64> addMissing();
    /// Whether addMissing() has just found that none is missing any more.
    bool isNewlyComplete() const { return m_isNewlyComplete; }
    /// Merges a part of what many small transactions left behind. @returns whether there may be more to merge
    /// @param all begins to merge the whole index into one piece, which later calls go on with: in an index of many
    ///            pieces each holds its own copy of a word
    Result<bool> merge(bool all);

    // These read only, on any connection.

    /// Counts the rows of the tables while the index is being made.
    Result<SearchIndexState> state();
    /// Changes with every change of the index.
    Result<qint64> generation();

private:
    struct Part;
    static const Part parts[];

    Result<qint64> value(const QString &name);
    Result<void> setValue(const QString &name, qint64 value);
    Result<void> countUp();
    Result<void> indexStale(const Part &part);
    Result<qint64> addMissing(const Part &part, qint64 first);
    Result<bool> isMissingRows();
    Result<qint64> count(const QString &sql);

    Database &m_database;
    bool m_isNewlyComplete = false;
};

} // namespace randnotiz
