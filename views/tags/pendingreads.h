#pragma once

#include <QFuture>
#include <QList>

namespace randnotiz {

/// Reads of a library that are under way in pool threads: it must not go before they have finished.
class PendingReads
{
public:
    PendingReads() = default;
    Q_DISABLE_COPY_MOVE(PendingReads)
    ~PendingReads()
    {
        for (QFuture<void> &read : m_reads)
            read.waitForFinished();
    }

    /// @returns `read`
    template <typename T>
    QFuture<T> add(const QFuture<T> &read)
    {
        m_reads.removeIf([](const QFuture<void> &known) { return known.isFinished(); });
        m_reads += QFuture<void>(read);
        return read;
    }

private:
    QList<QFuture<void>> m_reads;
};

} // namespace randnotiz
