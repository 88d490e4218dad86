#include "fetch/networkerror.h"

#include <QNetworkReply>

namespace randnotiz {

namespace {

Error::Code codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Error::HostNotFound;
    case QNetworkReply::TimeoutError:
        return Error::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::TlsFailed;
    default:
        return Error::ConnectionFailed;
    }
}

} // namespace

Error networkError(const QNetworkReply &reply, const QString &subject)
{
    return {codeOf(reply.error()), subject, reply.errorString()};
}

Error statusError(const QNetworkReply &reply, int status, const QString &subject)
{
    const QString reason =
        reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().simplified();
    return {Error::HttpStatus, subject, QString::number(status) + u' ' + reason.left(80)};
}

} // namespace randnotiz
