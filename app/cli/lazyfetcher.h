#pragma once

#include "domain/fetching.h"

#include <memory>

class QLibrary;

namespace randnotiz::cli {

/// Fetches by a plugin that is loaded with the first address: linking Qt6::Network would triple the start-up
/// time of randnotiz-cli. NetworkUnavailable where the plugin isn't installed. Any thread.
class LazyFetcher : public Fetcher
{
public:
    LazyFetcher();
    ~LazyFetcher() override;

    QFuture<Result<Fetched>> fetch(const FetchRequest &request) override;

private:
    struct Plugin;
    std::unique_ptr<Plugin> m_plugin;
};

} // namespace randnotiz::cli
