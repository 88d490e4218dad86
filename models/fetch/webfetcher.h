#pragma once

#include "domain/fetching.h"
#include "fetch/fetchrules.h"

#include <memory>

namespace randnotiz {

/// Fetches over http and https, in a thread of its own that starts with the first fetch.
///
/// Follows at most 8 redirects, never to another scheme (from http to https it does) and never from a public
/// server to a private address; a private address that the reader gave is fetched. HTTP/1.1 only, without
/// cookies, referrer or password. What was compressed for the way (gzip, deflate, br, as Qt has them) counts
/// by its size without. A page has at most 20 MB, a picture 10 MB; 20 seconds without a byte end it. See
/// FetchRules.
class WebFetcher : public Fetcher
{
public:
    explicit WebFetcher(FetchRules rules = {});
    /// Ends all that waits or runs, without a result.
    ~WebFetcher() override;

    QFuture<Result<Fetched>> fetch(const FetchRequest &request) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
