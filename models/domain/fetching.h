#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

/// The seam between what wants something from the web and what may use the network for it.
namespace randnotiz {

/// Whether a reader who names this means an address, and no file: it begins with http:// or https://.
inline bool isWebAddress(QStringView text)
{
    return text.startsWith(QLatin1StringView("http://"), Qt::CaseInsensitive)
           || text.startsWith(QLatin1StringView("https://"), Qt::CaseInsensitive);
}

enum class FetchKind : quint8 {
    Page,    ///< an article: HTML, plain text or Markdown
    Picture, ///< png, jpeg, gif or webp, by https
};

struct FetchRequest
{
    QString address; ///< http or https
    FetchKind kind = FetchKind::Page;
};

/// What lay at an address.
struct Fetched
{
    QString address;   ///< where it was found, after redirects; without a fragment
    QByteArray bytes;  ///< as the server meant them: no longer compressed for the way
    QString mediaType; ///< "text/html", lower case, without parameters; empty when the server said none
    QString charset;   ///< as the server said it; may be empty
    qint64 fetchedMs = 0; ///< milliseconds since 1970-01-01 UTC
};

/// Fetches what a reader has asked for, and nothing else.
class Fetcher
{
public:
    virtual ~Fetcher() = default;

    /// Thread-safe; doesn't wait. Cancelling the future ends the transfer, and leaves it without a result. Its
    /// progress is in bytes: received, of those announced (0: not known).
    /// Errors: InvalidInput (no http or https address), NetworkUnavailable, HostNotFound, ConnectionFailed,
    /// TimedOut, TlsFailed, HttpStatus, TooManyRedirects, RedirectRefused, UnsupportedMedia, TooLarge, Empty.
    virtual QFuture<Result<Fetched>> fetch(const FetchRequest &request) = 0;
};

} // namespace randnotiz
