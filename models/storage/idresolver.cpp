#include "storage/idresolver.h"

#include "storage/query.h"

#include <QList>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestPrefix = 8;
constexpr qsizetype idLength = 36;

bool canBeginId(QStringView text)
{
    if (text.size() < shortestPrefix || text.size() > idLength)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool hyphenPlace = i == 8 || i == 13 || i == 18 || i == 23;
        const char16_t c = text[i].unicode();
        const bool hexadecimal = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (hyphenPlace ? c != u'-' : !hexadecimal)
            return false;
    }
    return true;
}

} // namespace

Result<Taggable> resolveId(Database &database, const QString &idOrPrefix)
{
    const QString prefix = idOrPrefix.toLower();
    if (!canBeginId(prefix))
        return Error{Error::InvalidInput, idOrPrefix, u"no id and no prefix of 8 or more characters of one"_s};

    // A range of the index, not a LIKE: 'g' follows every character of an id.
    Query query(database, u"SELECT 0, uuid FROM article WHERE uuid >= :prefix AND uuid < :beyond UNION ALL"
                          " SELECT 1, uuid FROM annotation WHERE uuid >= :prefix AND uuid < :beyond LIMIT 2"_s);
    query.bind(u":prefix"_s, prefix);
    query.bind(u":beyond"_s, prefix + u'g');
    QList<Taggable> found;
    while (query.next()) {
        if (query.integer(0) == 0)
            found += query.id<ArticleId>(1);
        else
            found += query.id<AnnotationId>(1);
    }
    if (!query.ok())
        return query.error();
    if (found.isEmpty())
        return Error{Error::NotFound, idOrPrefix, u"no article or annotation of this id"_s};
    if (found.size() > 1)
        return Error{Error::Ambiguous, idOrPrefix, u"more than one id begins so"_s};
    return found.first();
}

} // namespace randnotiz
