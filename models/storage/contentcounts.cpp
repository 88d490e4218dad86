#include "storage/contentcounts.h"

#include "storage/database.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView countsSql =
    u"SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL),"
    " (SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article_id"
    "  WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL)";

} // namespace

Result<ContentCounts> contentCounts(Database &database)
{
    Query counts(database, countsSql.toString());
    if (!counts.next())
        return counts.ok() ? Error{Error::StorageFailed, database.file(), u"no answer"_s} : counts.error();
    return ContentCounts{counts.integer(0), counts.integer(1)};
}

} // namespace randnotiz
