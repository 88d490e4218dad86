#pragma once

#include "cli/command.h"
#include "cli/errorwords.h"
#include "cli/execute.h"
#include "cli/words.h"
#include "domain/result.h"
#include "domain/tag.h"
#include "library/jobs/job.h"
#include "library/library.h"

namespace randnotiz::cli {

/// What a running subcommand has to do with: the library, its options, and where it writes. Knows nothing
/// of the process that it runs in, which may be another than the caller's.
class Invocation
{
public:
    Invocation(Library &library, const Call &call, Options options, const Words &words);

    Library &library;
    const Options options;
    const Words &words;
    /// Whether the answer is to be one JSON value.
    const bool json;

    /// `path` from the caller's folder on, absolute and without `.` and `..`.
    QString absolutePath(const QString &path) const;

    /// Bytes for standard output, as they are.
    void write(const QByteArray &bytes) { m_output += bytes; }
    /// A line for a person, by visibleControls(): a title may hold an escape sequence or turn the writing direction.
    void say(const QString &line);
    /// One JSON value, the only one.
    void answer(const QByteArray &jsonValue) { m_output += jsonValue + '\n'; }
    /// "randnotiz-cli: what: why" for standard error.
    void complain(const QString &what, const QString &why);
    /// The same for an error, named by its subject unless `what` is given. @returns its exit code
    int fail(const Error &error, const QString &what = {});

    /// The article or annotation that an id or its prefix names.
    Result<Taggable> resolve(const QString &id) const;
    /// The same, where only an article will do. NotFound for an annotation.
    Result<ArticleId> resolveArticle(const QString &id) const;

    /// Posts a change, and waits until it is saved.
    template <typename Change>
    Result<typename Change::Outcome> save(Change change)
    {
        return resultOf(library.post(std::move(change)));
    }

    /// Waits for a job, shows its progress and passes on that the caller has gone.
    template <typename Report>
    Result<Report> wait(Job<Report> job)
    {
        waitFor([&job] { return job.report.isFinished(); }, *job.control);
        return resultOf(std::move(job.report));
    }

    QByteArray takeOutput() { return std::move(m_output); }
    QByteArray takeError() { return std::move(m_error); }

private:
    /// A future that was cancelled, since the library closes, has no result.
    template <typename Value>
    static Result<Value> resultOf(QFuture<Result<Value>> future)
    {
        future.waitForFinished();
        if (future.resultCount() == 0)
            return Error{Error::Cancelled, {}, {}};
        return future.result();
    }

    void waitFor(const std::function<bool()> &isFinished, JobControl &control);

    const Call &m_call;
    QByteArray m_output;
    QByteArray m_error;
};

} // namespace randnotiz::cli
