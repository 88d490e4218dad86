#pragma once

#include "domain/result.h"

#include <QFuture>

#include <atomic>
#include <memory>

namespace randnotiz {

/// What a running job and the one who watches it share. Thread-safe.
struct JobControl
{
    std::atomic<qint64> done = 0;      ///< items finished
    std::atomic<qint64> total = 0;     ///< items known so far; 0: not known yet
    std::atomic<qint64> bytes = 0;     ///< received so far for the items that are being fetched
    std::atomic<bool> cancelled = false; ///< set by the watcher; the job stops at the next item and keeps what is done
};

/// A job in a pool thread: its result to come, and its progress to look at (poll it, ten times a second at most).
template <typename Report>
struct Job
{
    QFuture<Result<Report>> report;
    std::shared_ptr<JobControl> control;
};

} // namespace randnotiz
