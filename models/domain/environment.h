#pragma once

#include <QUuid>

#include <functional>

namespace randnotiz {

/// Where time and new ids come from: the seam through which tests hold both still.
/// Both functions may be called from any thread.
struct Environment
{
    std::function<qint64()> nowMs;   ///< milliseconds since 1970-01-01 UTC
    std::function<QUuid()> newUuid;  ///< a fresh random UUID (version 4)

    /// The system's clock and random numbers.
    static Environment system();
};

} // namespace randnotiz
