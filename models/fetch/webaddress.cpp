#include "fetch/webaddress.h"

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 8192;

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) &&
           !url.host().isEmpty();
}

QUrl withoutSecrets(QUrl url)
{
    url.setUserInfo({});
    url.setFragment({});
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url;
}

} // namespace

Result<QUrl> webAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    if (!isWeb(url) || text.size() > longestAddress)
        return Error{Error::InvalidInput, text, u"no http or https address"_s};
    return withoutSecrets(url);
}

Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location)
{
    if (location.isEmpty())
        return Error{Error::ConnectionFailed, from.toString(), u"a redirect that says not where to"_s};
    const QUrl target = from.resolved(QUrl(QString::fromUtf8(location), QUrl::TolerantMode));
    const bool sameScheme = target.scheme() == from.scheme();
    const bool toSafety = from.scheme() == "http"_L1 && target.scheme() == "https"_L1;
    if (!isWeb(target) || !(sameScheme || toSafety) || location.size() > longestAddress)
        return Error{Error::RedirectRefused, from.toString(), target.toString(QUrl::RemoveUserInfo)};
    return withoutSecrets(target);
}

ContentType parseContentType(const QByteArray &header)
{
    const QList<QByteArray> parts = header.split(';');
    ContentType type{QString::fromLatin1(parts.constFirst()).trimmed().toLower(), {}};
    for (const QByteArray &part : parts.sliced(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals).trimmed().toLower() != "charset")
            continue;
        type.charset = QString::fromLatin1(part.sliced(equals + 1)).trimmed().remove(u'"').remove(u'\'');
        break;
    }
    return type;
}

bool isPageType(const QString &mediaType)
{
    static constexpr std::array types{
        ""_L1,
        "text/html"_L1,
        "application/xhtml+xml"_L1,
        "text/plain"_L1,
        "text/markdown"_L1,
        "text/x-markdown"_L1,
        "application/octet-stream"_L1,
        "binary/octet-stream"_L1,
    };
    return std::ranges::find(types, mediaType) != types.end();
}

} // namespace randnotiz
