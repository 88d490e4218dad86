#include "mainwindow/programlink.h"

#include <QUrl>
#include <QUrlQuery>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2'000;

/// Without what would be invisible or turn the words around.
QString plainLine(const QString &text)
{
    QString line;
    for (const QChar c : text.simplified().left(longestText)) {
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            line += c;
    }
    return line;
}

} // namespace

QString shownAddress(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty()
               ? url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)
               : QString();
}

ProgramLink parseProgramLink(const QString &link)
{
    const QUrl url(link);
    if (url.scheme() != "randnotiz"_L1)
        return {};
    if (url.host() == "annotation"_L1) {
        if (const auto id = AnnotationId::fromString(url.path().mid(1)))
            return *id;
    }
    if (url.host() == "add"_L1) {
        const QUrlQuery query(url);
        const QString address = shownAddress(query.queryItemValue(u"url"_s, QUrl::FullyDecoded));
        if (!address.isEmpty())
            return OfferedPage{address, plainLine(query.queryItemValue(u"text"_s, QUrl::FullyDecoded))};
    }
    return {};
}

} // namespace randnotiz
