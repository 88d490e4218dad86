#pragma once

#include <QString>
#include <QUrl>

namespace randnotiz {

/// The absolute http, https or mailto address that `reference` stands for on a page at `base`; empty where it
/// is none of these (relative without a base, a fragment, data:, javascript:, …).
QString absoluteLink(const QString &reference, const QUrl &base);

/// Likewise for pictures: http and https only.
QString absoluteImage(const QString &reference, const QUrl &base);

/// The form by which two addresses of the same article are the same: scheme and host in lower case, no
/// fragment, no default port, no user name or password, no tracking parameters (utm_*, fbclid, gclid, …).
/// Empty unless http or https.
QString canonicalAddress(const QString &address);

/// Whether a canonical address can tell articles apart: a site's bare front page can't, though many pages
/// name it as theirs by mistake.
bool namesOneArticle(const QString &canonicalAddress);

/// "example.org" for "https://www.example.org/a"; empty where there is no host.
QString siteOf(const QString &address);

} // namespace randnotiz
