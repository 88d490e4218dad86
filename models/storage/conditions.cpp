#include "storage/conditions.h"

#include "domain/tag.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

QString inList(const QString &expression, qsizetype count)
{
    QStringList places;
    for (qsizetype i = 0; i < count; ++i)
        places += u":v%1"_s.arg(i);
    return u"%1 IN (%2)"_s.arg(expression, places.join(u','));
}

void bindList(Query &query, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bind(u":v%1"_s.arg(i), values[i]);
}

QString tagTreeSelect()
{
    return u"SELECT id FROM tag WHERE deleted_at IS NULL"
           " AND (folded = :tag OR (folded > :below AND folded < :beyond))"_s;
}

void bindTagTree(Query &query, const QString &tag)
{
    const QString folded = foldedTagName(tag);
    query.bind(u":tag"_s, folded);
    query.bind(u":below"_s, folded + u'/');
    query.bind(u":beyond"_s, folded + QChar(u'/' + 1)); // the first text after all that begin with "tag/"
}

} // namespace randnotiz
