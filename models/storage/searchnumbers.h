#pragma once

#include "domain/result.h"

#include <cstdint>
#include <vector>

namespace randnotiz {

class Database;

/// The two full-text tables of a library.
enum class SearchTable : quint8 { Articles, Notes };

/// A number for each row, in few large blobs: read at once, where a row would have to be read for each hit.
class SearchNumbers
{
public:
    enum Kind : quint8 {
        ArticleLength, ///< words of a row of search_article
        NoteLength,    ///< words of a row of search_note
        NoteArticle,   ///< the article of an annotation, both by their ids
    };
    static Kind lengthIn(SearchTable table) { return table == SearchTable::Articles ? ArticleLength : NoteLength; }

    /// In a transaction of the Writer.
    static Result<void> store(Database &database, Kind kind, qint64 row, uint32_t number);
    static Result<void> clear(Database &database);

    Result<void> read(Database &database, Kind kind);
    /// 0 for a row that isn't there.
    uint32_t of(qint64 row) const
    {
        return row >= 0 && static_cast<size_t>(row) < m_numbers.size() ? m_numbers[static_cast<size_t>(row)] : 0;
    }

private:
    std::vector<uint32_t> m_numbers;
};

} // namespace randnotiz
