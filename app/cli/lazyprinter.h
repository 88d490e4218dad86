#pragma once

#include "domain/printing.h"

#include <memory>
#include <mutex>
#include <vector>

namespace randnotiz::cli {

/// Prints by randnotiz-print, which is started with the first text: linking Qt6::Gui would double the start-up time of
/// randnotiz-cli. As many of them run as threads ask at once, until the printer's end. FileNotWritable where it isn't
/// installed, or breaks off. Any thread.
class LazyPrinter : public PagePrinter
{
public:
    LazyPrinter();
    /// Waits for the helpers to end.
    ~LazyPrinter() override;

    Result<QByteArray> pdf(const PagedText &text) override;

private:
    class HelperProcess;
    std::unique_ptr<HelperProcess> taken();

    std::mutex m_mutex;
    std::vector<std::unique_ptr<HelperProcess>> m_idle; ///< under the mutex
};

} // namespace randnotiz::cli
