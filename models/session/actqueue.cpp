#include "session/actqueue.h"

#include <utility>

namespace randnotiz {

ActQueue::ActQueue(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void ActQueue::addStep(std::function<void()> step)
{
    m_waiting.push_back(std::move(step));
    // From the event loop, so that an act never answers before the call that asked for it has returned.
    QMetaObject::invokeMethod(this, &ActQueue::next, Qt::QueuedConnection);
}

void ActQueue::next()
{
    if (m_running)
        return;
    while (!m_running && !m_waiting.empty()) {
        const std::function<void()> step = std::move(m_waiting.front());
        m_waiting.pop_front();
        step();
    }
    if (!m_running)
        Q_EMIT idle();
}

void ActQueue::flush()
{
    m_flushing = true;
    while (!m_waiting.empty()) {
        const std::function<void()> step = std::move(m_waiting.front());
        m_waiting.pop_front();
        step();
    }
}

} // namespace randnotiz
