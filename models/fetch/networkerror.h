#pragma once

#include "domain/error.h"

class QNetworkReply;

namespace randnotiz {

/// Why a reply that finished with an error did.
/// @param subject the address that was asked for
Error networkError(const QNetworkReply &reply, const QString &subject);

/// HttpStatus with "404 Not Found" as its cause.
Error statusError(const QNetworkReply &reply, int status, const QString &subject);

} // namespace randnotiz
