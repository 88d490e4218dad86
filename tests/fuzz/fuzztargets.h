#pragma once

#include <QByteArray>

#include <span>

namespace randnotiz {

/// One reader of foreign bytes, to be called with any bytes at all.
struct FuzzTarget
{
    const char *name; ///< also of its folder of seeds, tests/data/fuzz/NAME
    /// Reads the bytes and ends the program, with a sentence on standard error, when a promise of the reader is broken.
    void (*read)(const QByteArray &bytes);
};

std::span<const FuzzTarget> fuzzTargets();

/// Null when there is none of that name.
const FuzzTarget *fuzzTarget(QByteArrayView name);

} // namespace randnotiz
