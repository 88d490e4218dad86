#pragma once

#include "cli/options.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace randnotiz::cli {

class Words;

/// What a subcommand without a library has to do with. It runs in the caller's own process, so it may read standard
/// input, take paths from the working folder on, and write each answer as soon as it has it.
class Standalone
{
public:
    const Options options;
    const Words &words;
    const QString library; ///< absolute path of the library file, which need not exist: for what works on closed ones
    const QString folder;  ///< absolute; relative paths start here

    /// The next line of standard input without its end, as soon as it is there; nothing when the input has ended.
    std::function<std::optional<QByteArray>()> readLine;
    /// Bytes for standard output. False: nobody reads them any more, or the disk is full.
    std::function<bool(const QByteArray &)> write;
    /// Bytes for standard error.
    std::function<void(const QByteArray &)> complain;
    /// Done of total, at most five times a second; may be empty.
    std::function<void(qint64 done, qint64 total)> progress;
};

} // namespace randnotiz::cli
