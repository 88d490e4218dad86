#include "reader/openruns.h"

#include <algorithm>

namespace randnotiz {

void OpenRuns::moveTo(qsizetype offset)
{
    for (; m_next < m_runs.size() && m_runs[m_next].range.start <= offset; ++m_next)
        m_open.push_back(&m_runs[m_next]);
    std::erase_if(m_open, [offset](const InlineRun *run) { return run->range.end <= offset; });
}

qsizetype OpenRuns::nextChange(qsizetype limit) const
{
    if (m_next < m_runs.size())
        limit = std::min(limit, m_runs[m_next].range.start);
    for (const InlineRun *run : m_open)
        limit = std::min(limit, run->range.end);
    return limit;
}

} // namespace randnotiz
