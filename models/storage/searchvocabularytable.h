#pragma once

#include "domain/result.h"
#include "storage/searchnumbers.h"

namespace randnotiz {

class Database;

/// The words of a full-text table as a table of their own, temp.search_vocabulary, while this lives. It lies in the
/// connection, not in the file, so a read-only connection may have it, too.
/// @see FTS5, "The fts5vocab Virtual Table Module"
class SearchVocabularyTable
{
public:
    enum Detail {
        Words,  ///< term, doc, cnt
        Places, ///< term, doc, col, offset
    };

    SearchVocabularyTable(Database &database, SearchTable table, Detail detail);
    ~SearchVocabularyTable();
    Q_DISABLE_COPY_MOVE(SearchVocabularyTable)

    const Result<void> &made() const { return m_made; }

private:
    Database &m_database;
    bool m_wasQueryOnly = false;
    Result<void> m_made;
};

} // namespace randnotiz
