#include "cli/invocation.h"

#include "domain/visiblecontrols.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

Invocation::Invocation(Library &openLibrary, const Call &call, Options givenOptions, const Words &language)
    : library(openLibrary)
    , options(std::move(givenOptions))
    , words(language)
    , json(options.has("--json"_L1))
    , m_call(call)
{
}

QString Invocation::absolutePath(const QString &path) const
{
    return QDir::cleanPath(QDir(m_call.folder).absoluteFilePath(path));
}

void Invocation::say(const QString &line)
{
    m_output += visibleControls(line).toUtf8() + '\n';
}

void Invocation::complain(const QString &what, const QString &why)
{
    m_error += errorLine(what, why);
}

int Invocation::fail(const Error &error, const QString &what)
{
    complain(what.isEmpty() ? error.subject : what, whyWords(error, words));
    return exitCodeOf(error);
}

Result<Taggable> Invocation::resolve(const QString &id) const
{
    const Result<Taggable> found = library.resolve(id);
    // "Not found" says it all; there is no cause that a person could do something about.
    if (!found && found.error().code == Error::NotFound)
        return Error{Error::NotFound, id, {}};
    return found;
}

Result<ArticleId> Invocation::resolveArticle(const QString &id) const
{
    const Result<Taggable> found = resolve(id);
    if (!found)
        return found.error();
    if (const auto *article = std::get_if<ArticleId>(&*found))
        return *article;
    return Error{Error::NotFound, id, words(QT_TRANSLATE_NOOP("Cli", "it names an annotation, not an article"))};
}

void Invocation::waitFor(const std::function<bool()> &isFinished, JobControl &control)
{
    constexpr qint64 progressInterval = 200;
    constexpr unsigned long longestPause = 50;
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    // Short pauses first: most jobs are a file or two, and done in a few milliseconds.
    for (unsigned long pause = 1; !isFinished(); pause = std::min(2 * pause, longestPause)) {
        QThread::msleep(pause);
        if (m_call.isCancelled && m_call.isCancelled())
            control.cancelled = true;
        if (m_call.progress && sinceProgress.elapsed() >= progressInterval) {
            m_call.progress(control.done, control.total);
            sinceProgress.restart();
        }
    }
}

} // namespace randnotiz::cli
