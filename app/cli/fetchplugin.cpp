// randnotiz-fetch.so: the part of randnotiz-cli that uses the network; see LazyFetcher.
#include "fetch/webfetcher.h"

/// @returns a new fetcher, that the caller owns
extern "C" Q_DECL_EXPORT randnotiz::Fetcher *randnotizMakeFetcher()
{
    return new randnotiz::WebFetcher;
}
