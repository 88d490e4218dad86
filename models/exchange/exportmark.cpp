#include "exchange/exportmark.h"

#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

QString exportMark(const QString &id)
{
    return u"randnotiz:article "_s + id;
}

ArticleId markedArticle(const QByteArray &beginning)
{
    // Between name and id may stand what JSON and HTML part them by.
    static const QRegularExpression pattern(
        u"randnotiz:article(?: |\":\"|\" content=\")([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b"_s);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(beginning));
    return match.hasMatch() ? ArticleId::fromString(match.captured(1)).value_or(ArticleId()) : ArticleId();
}

} // namespace randnotiz
