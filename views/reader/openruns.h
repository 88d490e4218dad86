#pragma once

#include "domain/articlebody.h"

#include <span>
#include <vector>

namespace randnotiz {

/// Which runs of a body are open at an offset that only moves forward: one pass over all of them, whatever their number.
class OpenRuns
{
public:
    /// @param runs borrowed; sorted by their starts
    explicit OpenRuns(std::span<const InlineRun> runs) : m_runs(runs) {}

    /// @param offset UTF-16, never smaller than the one before
    void moveTo(qsizetype offset);

    /// Those that hold the character at the offset, in the order of their starts.
    std::span<const InlineRun *const> open() const { return m_open; }
    /// The next offset at which a run begins or ends, at most `limit`.
    qsizetype nextChange(qsizetype limit) const;

private:
    std::span<const InlineRun> m_runs;
    std::size_t m_next = 0; ///< the first run that has not begun
    std::vector<const InlineRun *> m_open;
};

} // namespace randnotiz
