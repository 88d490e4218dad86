#pragma once

#include "storage/writecontext.h"

#include <QFuture>
#include <QPromise>

#include <optional>

namespace randnotiz {

/// One posted change on its way through the Writer: carried out, then answered or failed.
class Write
{
public:
    Write() = default;
    virtual ~Write() = default;
    Q_DISABLE_COPY_MOVE(Write)

    /// Whoever waited for it no longer does; then it need not be carried out.
    virtual bool isCancelled() const = 0;
    /// Inside the transaction. On an error the Writer takes back what was done and answers the error.
    virtual Result<void> carryOut(WriteContext &context) = 0;
    /// After COMMIT returned.
    virtual void answer() = 0;
    virtual void fail(const Error &error) = 0;
};

template <typename Change>
class TypedWrite final : public Write
{
public:
    using Outcome = typename Change::Outcome;

    explicit TypedWrite(Change change) : m_change(std::move(change)) { m_promise.start(); }

    QFuture<Result<Outcome>> future() { return m_promise.future(); }

    bool isCancelled() const override { return m_promise.isCanceled(); }

    Result<void> carryOut(WriteContext &context) override
    {
        m_outcome = apply(m_change, context);
        if (!*m_outcome)
            return m_outcome->error();
        return {};
    }

    void answer() override { finish(std::move(*m_outcome)); }
    void fail(const Error &error) override { finish(error); }

private:
    void finish(Result<Outcome> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Change m_change;
    QPromise<Result<Outcome>> m_promise;
    std::optional<Result<Outcome>> m_outcome;
};

} // namespace randnotiz
