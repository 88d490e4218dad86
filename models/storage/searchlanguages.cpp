#include "storage/searchlanguages.h"

#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<std::set<SearchLanguage>> searchLanguages(Database &database)
{
    // From each language on to the next one: DISTINCT would walk over all articles.
    Query query(database, u"WITH RECURSIVE present (language) AS ("
                          " SELECT min(language) FROM article UNION ALL"
                          " SELECT (SELECT min(a.language) FROM article a WHERE a.language > p.language) FROM present p"
                          " WHERE p.language IS NOT NULL)"
                          " SELECT language FROM present WHERE language IS NOT NULL"_s);
    std::set<SearchLanguage> languages;
    while (query.next())
        languages.insert(searchLanguage(query.text(0).toStdString()));
    if (!query.ok())
        return query.error();
    return languages;
}

} // namespace randnotiz
