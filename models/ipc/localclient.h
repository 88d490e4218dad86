#pragma once

#include "ipc/protocol.h"

#include <chrono>

namespace randnotiz {

/// How asking the holder of a library went.
struct Answer
{
    enum Outcome {
        Answered,    ///< `reply` is what it said
        NobodyThere, ///< nobody listens, or it closed before greeting: nothing was asked, try again
        Silent,      ///< somebody listens but did not greet in time: nothing was asked
        Lost,        ///< asked, but then silent or gone: what was asked may or may not have been done
        TooLarge,    ///< the request is longer than maximalRequestBytes: nothing was asked
    };
    Outcome outcome = NobodyThere;
    Reply reply;
};

/// Asks whoever listens at `address` (see socketAddress()), and waits as long as it shows signs of life.
/// Blocks and needs no event loop. Never fails: see Answer.
///
/// @param patience longest silence that is borne, from connecting on
Answer ask(const QString &address, const Request &request,
           std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace randnotiz
