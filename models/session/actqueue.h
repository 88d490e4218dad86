#pragma once

#include "domain/result.h"
#include "library/library.h"

#include <QFutureWatcher>
#include <QObject>

#include <deque>
#include <functional>
#include <optional>

namespace randnotiz {

/// Posts acts one after another, so that each is made from what the ones before it left behind, and
/// answers come in the order of the acts.
class ActQueue : public QObject
{
    Q_OBJECT

public:
    explicit ActQueue(Library &library, QObject *parent = nullptr);

    /// @param make    called when its turn comes: () -> Result<std::optional<Change>>; nothing: there is
    /// nothing to do
    /// @param answer  called with Result<Change::Outcome>; not when there was nothing to do
    template <typename Change, typename Make, typename Answer> void add(Make make, Answer answer);
    /// Something to do between acts, without the library.
    void addStep(std::function<void()> step);

    bool isIdle() const { return !m_running && m_waiting.empty(); }
    /// Changes posted so far: what was read while this number grew may be older than an answer.
    qint64 postedCount() const { return m_posted; }
    /// Posts all that waits without waiting any longer; answers are lost.
    void flush();

Q_SIGNALS:
    void idle();

private:
    void next();

    Library &m_library;
    std::deque<std::function<void()>> m_waiting;
    qint64 m_posted = 0;
    bool m_running = false;
    bool m_flushing = false;
};

/// Calls `answer` in the thread of `context` once, with the future's result; an abandoned future counts as
/// Cancelled. Nothing is called when `context` is gone by then.
template <typename T, typename Answer>
void whenFinished(const QFuture<Result<T>> &future, QObject *context, Answer answer)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer] {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        answer(done.resultCount() > 0 ? done.result() : Result<T>(Error{Error::Cancelled, {}, {}}));
    });
    watcher->setFuture(future);
}

template <typename Change, typename Make, typename Answer> void ActQueue::add(Make make, Answer answer)
{
    using Outcome = typename Change::Outcome;
    addStep([this, make, answer] {
        const Result<std::optional<Change>> change = make();
        if (!change) {
            answer(Result<Outcome>(change.error()));
            return;
        }
        if (!change->has_value())
            return;
        ++m_posted;
        const QFuture<Result<Outcome>> posted = m_library.post(**change);
        if (m_flushing)
            return;
        m_running = true;
        whenFinished(posted, this, [this, answer](const Result<Outcome> &outcome) {
            m_running = false;
            answer(outcome);
            next();
        });
    });
}

} // namespace randnotiz
