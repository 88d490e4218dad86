#pragma once

#include "domain/result.h"

#include <cstdint>
#include <vector>

namespace randnotiz {

class Database;

/// The two full-text tables of a library.
enum class SearchTable : quint8 { Articles, Notes };

/// How many words each row of a full-text table has, in few large blobs: read at once, where FTS5 would read a row for
/// each hit.
class SearchLengths
{
public:
    /// In a transaction of the Writer.
    static Result<void> store(Database &database, SearchTable table, qint64 row, uint32_t words);
    static Result<void> clear(Database &database);

    Result<void> read(Database &database, SearchTable table);
    /// 0 for a row that isn't there.
    uint32_t of(qint64 row) const
    {
        return row >= 0 && static_cast<size_t>(row) < m_words.size() ? m_words[static_cast<size_t>(row)] : 0;
    }

private:
    std::vector<uint32_t> m_words;
};

} // namespace randnotiz
