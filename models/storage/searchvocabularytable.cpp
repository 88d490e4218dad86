#include "storage/searchvocabularytable.h"

#include "storage/database.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

SearchVocabularyTable::SearchVocabularyTable(Database &database, SearchTable table, Detail detail) : m_database(database)
{
    {
        Query setting(database, u"PRAGMA query_only"_s);
        m_wasQueryOnly = setting.next() && setting.integer(0) != 0;
    }
    const QByteArray name = table == SearchTable::Articles ? "search_article" : "search_note";
    m_made = database.run("PRAGMA query_only = OFF; DROP TABLE IF EXISTS temp.search_vocabulary;"
                          "CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab(main, "
                          + name + (detail == Words ? ", row)" : ", instance)"));
}

SearchVocabularyTable::~SearchVocabularyTable()
{
    static_cast<void>(m_database.run("DROP TABLE IF EXISTS temp.search_vocabulary"));
    if (m_wasQueryOnly)
        static_cast<void>(m_database.run("PRAGMA query_only = ON"));
}

} // namespace randnotiz
