#pragma once

#include "library/library.h"

#include <QObject>

#include <memory>

namespace randnotiz {

/// Keeps what the library tells from now on, until someone takes it: bridges the time between reading an
/// article in a pool thread and listening to the library. Lives in the library's thread.
class ChangeRecorder : public QObject
{
    Q_OBJECT

public:
    /// The last reference may be dropped in any thread.
    static std::shared_ptr<ChangeRecorder> on(const Library &library)
    {
        auto *recorder = new ChangeRecorder;
        connect(&library, &Library::changed, recorder,
                [recorder](const ChangeSet &changes) { recorder->m_changes += changes; });
        return {recorder, [](ChangeRecorder *done) { done->deleteLater(); }};
    }

    /// In the order in which they were told; nothing is kept after that.
    QList<ChangeSet> take()
    {
        disconnect();
        return std::exchange(m_changes, {});
    }

private:
    ChangeRecorder() = default;

    QList<ChangeSet> m_changes;
};

} // namespace randnotiz
