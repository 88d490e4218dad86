#pragma once

#include "cli/options.h"

#include <QByteArray>

#include <functional>

namespace randnotiz::cli {

class Words;

/// What a subcommand without a library has to do with. It runs in the caller's own process, so it may read standard
/// input, take paths from the working folder on, and write each answer as soon as it has it.
class Standalone
{
public:
    const Options options;
    const Words &words;

    /// Bytes for standard output. False: nobody reads them any more, or the disk is full.
    std::function<bool(const QByteArray &)> write;
    /// Bytes for standard error.
    std::function<void(const QByteArray &)> complain;
};

} // namespace randnotiz::cli
