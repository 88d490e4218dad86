#pragma once

#include "fetch/privateaddress.h"

#include <QHostAddress>

#include <chrono>
#include <functional>

namespace randnotiz {

/// How far a fetch may go. The defaults are what the program uses; tests bring smaller ones.
struct FetchRules
{
    std::chrono::milliseconds silence = std::chrono::seconds(20); ///< longest time without a byte
    std::chrono::milliseconds whole = std::chrono::minutes(5);    ///< longest time in all: some servers drip
    qint64 pageBytes = 20 * 1024 * 1024; ///< decompressed; what an importer takes at most
    qint64 pictureBytes = 10 * 1024 * 1024;
    int redirects = 8;
    int atOnce = 8; ///< transfers
    std::chrono::milliseconds hostPause =
        std::chrono::seconds(1); ///< between two of pages from the same host
    bool picturesByHttp = false; ///< only tests have servers without a certificate

    std::function<bool(const QHostAddress &)> isPrivate = isPrivateAddress;
};

} // namespace randnotiz
