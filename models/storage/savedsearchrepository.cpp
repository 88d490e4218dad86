#include "storage/savedsearchrepository.h"

#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView columns = u"uuid, name, query, scope, sorting";

SavedSearch read(const Query &query)
{
    return {query.id<SavedSearchId>(0), query.text(1), query.text(2),
            query.enumerator(3, SearchScope::Everything, SearchScope::Annotations),
            query.enumerator(4, SearchOrder::Relevance, SearchOrder::Title)};
}

void bindValues(Query &query, const SavedSearch &search, BatchId batch)
{
    query.bind(u":uuid"_s, search.id);
    query.bind(u":name"_s, search.name);
    query.bind(u":folded"_s, search.name.toCaseFolded());
    query.bind(u":query"_s, search.text);
    query.bind(u":scope"_s, static_cast<qint64>(search.scope));
    query.bind(u":sorting"_s, static_cast<qint64>(search.order));
    query.bind(u":batch"_s, batch);
}

} // namespace

Result<QList<SavedSearch>> SavedSearchRepository::list() const
{
    Query query(m_database, u"SELECT %1 FROM saved_search ORDER BY id"_s.arg(columns));
    QList<SavedSearch> searches;
    while (query.next())
        searches += read(query);
    if (!query.ok())
        return query.error();
    return searches;
}

Result<SavedSearch> SavedSearchRepository::savedSearch(SavedSearchId id) const
{
    Query query(m_database, u"SELECT %1 FROM saved_search WHERE uuid = :uuid"_s.arg(columns));
    query.bind(u":uuid"_s, id);
    if (query.next())
        return read(query);
    return query.ok() ? Error{Error::NotFound, id.toString(), u"no such saved search"_s} : query.error();
}

Result<bool> SavedSearchRepository::isNameTaken(const QString &name, SavedSearchId exceptFor) const
{
    Query query(m_database, u"SELECT 1 FROM saved_search WHERE folded = :folded AND uuid <> :uuid"_s);
    query.bind(u":folded"_s, name.toCaseFolded());
    query.bind(u":uuid"_s, exceptFor);
    const bool taken = query.next();
    if (!query.ok())
        return query.error();
    return taken;
}

Result<void> SavedSearchRepository::insert(const SavedSearch &search, qint64 now, BatchId batch) const
{
    Query query(m_database, u"INSERT INTO saved_search (uuid, name, folded, query, scope, sorting, created_at, batch)"
                            " VALUES (:uuid, :name, :folded, :query, :scope, :sorting, :now, :batch)"_s);
    bindValues(query, search, batch);
    query.bind(u":now"_s, now);
    return query.exec();
}

Result<void> SavedSearchRepository::update(const SavedSearch &search, BatchId batch) const
{
    Query query(m_database, u"UPDATE saved_search SET name = :name, folded = :folded, query = :query, scope = :scope,"
                            " sorting = :sorting, batch = :batch WHERE uuid = :uuid"_s);
    bindValues(query, search, batch);
    return query.exec();
}

Result<void> SavedSearchRepository::remove(SavedSearchId id) const
{
    Query query(m_database, u"DELETE FROM saved_search WHERE uuid = :uuid"_s);
    query.bind(u":uuid"_s, id);
    return query.exec();
}

} // namespace randnotiz
