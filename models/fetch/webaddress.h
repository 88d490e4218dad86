#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QUrl>

namespace randnotiz {

/// What a reader or a page gives as an address, as it is asked for: http or https with a host, without a
/// fragment, and without user name and password, which are never sent. InvalidInput for anything else.
Result<QUrl> webAddress(const QString &text);

/// Where a server at `from` sends to. RedirectRefused to another scheme, except from http to https, as nearly
/// every site does; ConnectionFailed where the answer doesn't say where to.
Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location);

/// What a Content-Type says.
struct ContentType
{
    QString mediaType; ///< lower case; empty when nothing was said
    QString charset;   ///< may be empty
};
ContentType parseContentType(const QByteArray &header);

/// Whether an importer may make something of it. What says nothing, or only "some bytes", is looked at first.
bool isPageType(const QString &mediaType);

} // namespace randnotiz
