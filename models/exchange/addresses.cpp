#include "exchange/addresses.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 8192;

/// Parameters that say how a reader came to a page, never which page it is.
bool isTracking(const QString &name)
{
    static constexpr std::array<QLatin1StringView, 18> names{
        "fbclid"_L1, "gclid"_L1,   "gclsrc"_L1,  "dclid"_L1,    "gbraid"_L1,       "wbraid"_L1,
        "msclkid"_L1, "yclid"_L1,  "twclid"_L1,  "ttclid"_L1,   "igshid"_L1,       "igsh"_L1,
        "mc_cid"_L1, "mc_eid"_L1,  "_hsenc"_L1,  "_hsmi"_L1,    "wt_mc"_L1,        "at_medium"_L1};
    const QString lower = name.toLower();
    return lower.startsWith("utm_"_L1) || lower.startsWith("pk_"_L1) || lower.startsWith("mtm_"_L1)
           || std::ranges::any_of(names, [&lower](QLatin1StringView known) { return lower == known; });
}

QUrl resolved(const QString &reference, const QUrl &base)
{
    const QString trimmed = reference.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'#') || trimmed.size() > longestAddress)
        return {};
    const QUrl url(trimmed, QUrl::TolerantMode);
    if (!url.isValid())
        return {};
    return url.isRelative() && !base.isEmpty() ? base.resolved(url) : url;
}

bool isWeb(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
}

QString written(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded); // ASCII
}

} // namespace

QString absoluteLink(const QString &reference, const QUrl &base)
{
    const QUrl url = resolved(reference, base);
    const bool isMail = url.scheme().toLower() == "mailto"_L1 && url.path().contains(u'@');
    return isWeb(url) || isMail ? written(url) : QString();
}

QString absoluteImage(const QString &reference, const QUrl &base)
{
    const QUrl url = resolved(reference, base);
    return isWeb(url) ? written(url) : QString();
}

QString canonicalAddress(const QString &address)
{
    QUrl url = resolved(address, {});
    if (!isWeb(url))
        return {};
    url.setScheme(url.scheme().toLower());
    url.setFragment({});
    url.setUserInfo({});
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);

    QUrlQuery kept;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (!isTracking(name))
            kept.addQueryItem(name, value);
    }
    url.setQuery(kept.isEmpty() ? QString() : kept.query(QUrl::FullyEncoded));
    return written(url);
}

bool namesOneArticle(const QString &canonicalAddress)
{
    const QUrl url(canonicalAddress);
    return isWeb(url) && (url.path().size() > 1 || url.hasQuery());
}

QString siteOf(const QString &address)
{
    const QString host = QUrl(address).host();
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

} // namespace randnotiz
