#include "cli/lazyfetcher.h"

#include "cli/installed.h"

#include <QLibrary>

#include <mutex>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

struct LazyFetcher::Plugin
{
    QLibrary library; ///< never unloaded: Qt6::Network bears it badly
    std::once_flag loading;
    std::unique_ptr<Fetcher> fetcher; ///< none when it could not be loaded
};

LazyFetcher::LazyFetcher()
    : m_plugin(std::make_unique<Plugin>())
{
}

LazyFetcher::~LazyFetcher() = default;

QFuture<Result<Fetched>> LazyFetcher::fetch(const FetchRequest &request)
{
    std::call_once(m_plugin->loading, [this] {
        m_plugin->library.setFileName(installedFile(u"randnotiz-fetch.so"_s));
        using MakeFetcher = Fetcher *();
        if (auto *make = reinterpret_cast<MakeFetcher *>(m_plugin->library.resolve("randnotizMakeFetcher")))
            m_plugin->fetcher.reset(make());
    });
    if (m_plugin->fetcher)
        return m_plugin->fetcher->fetch(request);
    return QtFuture::makeReadyFuture(
        Result<Fetched>(Error{Error::NetworkUnavailable, request.address, m_plugin->library.errorString()}));
}

} // namespace randnotiz::cli
