#pragma once

#include "domain/finding.h"

#include <atomic>

namespace randnotiz {

/// What a search may take before it is given up, so that no expression can hang: `(a+)+$` would take years.
struct ExpressionLimits
{
    int steps = 1500;         ///< of ten thousand of ICU's own each, about a millisecond
    int stackBytes = 8 << 20; ///< to go back by
};

/// Places that a regular expression (ICU's syntax, ^ and $ at each line) matches; matches of nothing are left out, and
/// soft hyphens count as if they weren't there.
FoundPlaces findExpression(QStringView text, QStringView expression, bool matchCase, const ExpressionLimits &limits,
                           const std::atomic_bool &stop);

} // namespace randnotiz
