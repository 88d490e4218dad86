#include "storage/colourrepository.h"

#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<QMap<Colour, QString>> ColourRepository::names() const
{
    QMap<Colour, QString> names;
    Query query(m_database, u"SELECT id, name FROM colour"_s);
    while (query.next())
        names[query.enumerator(0, Colour::Yellow, Colour::Purple)] = query.text(1);
    if (!query.ok())
        return query.error();
    return names;
}

Result<void> ColourRepository::setName(Colour colour, const QString &name, BatchId batch) const
{
    if (name.isEmpty()) {
        Query query(m_database, u"DELETE FROM colour WHERE id = :id"_s);
        query.bind(u":id"_s, static_cast<qint64>(colour));
        return query.exec();
    }
    Query query(m_database, u"INSERT OR REPLACE INTO colour (id, name, batch) VALUES (:id, :name, :batch)"_s);
    query.bind(u":id"_s, static_cast<qint64>(colour));
    query.bind(u":name"_s, name);
    query.bind(u":batch"_s, batch);
    return query.exec();
}

} // namespace randnotiz
