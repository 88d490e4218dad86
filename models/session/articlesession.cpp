#include "session/articlesession.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"
#include "library/tags.h"
#include "session/articlesession_p.h"
#include "session/changerecorder.h"
#include "text/graphemes.h"
#include "text/offsets.h"

#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace randnotiz {

using namespace std::chrono_literals;

Result<ArticleSession::Loaded> readArticle(const Library &library, ArticleId id)
{
    Result<Article> article = library.articles().article(id);
    if (!article)
        return article.error();
    if (article->deletedMs != 0)
        return Error{Error::NotFound, id.toString(), {}};
    Result<Revision> revision = library.articles().revision(article->revision);
    if (!revision)
        return revision.error();
    Result<QList<Annotation>> annotations = library.annotations().of(id);
    if (!annotations)
        return annotations.error();
    auto offsets = std::make_shared<const OffsetMap>(revision->body.text);
    return ArticleSession::Loaded{
        *std::move(article), *std::move(revision), *std::move(annotations), std::move(offsets), {}};
}

QFuture<Result<ArticleSession::Loaded>> ArticleSession::load(const Library &library, ArticleId id)
{
    return QtConcurrent::run([&library, id, since = ChangeRecorder::on(library)]() -> Result<Loaded> {
        Result<Loaded> loaded = readArticle(library, id);
        if (loaded)
            loaded->since = since;
        return loaded;
    });
}

ArticleSession::Private::Private(ArticleSession &owner, Library &usedLibrary, const Loaded &loaded)
    : q(owner)
    , library(usedLibrary)
    , article(loaded.article)
    , revision(loaded.revision)
    , offsets(loaded.offsets)
    , queue(usedLibrary)
{
    passages.reset(loaded.annotations, *offsets);
    positionTimer.setSingleShot(true);
    positionTimer.setInterval(1s);
    // What prepares an act must not keep the article's new text waiting, on a single core either.
    reads.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

ArticleSession::ArticleSession(Library &library, const Loaded &loaded, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, library, loaded))
{
    connect(&library, &Library::changed, this, [this](const ChangeSet &changes) { d->notice(changes); });
    connect(&d->queue, &ActQueue::idle, this, [this] {
        d->refresh();
        if (!isBusy())
            Q_EMIT idle();
    });
    connect(&d->positionTimer, &QTimer::timeout, this, [this] { d->savePosition(); });
    // Not before the one who makes the session can listen to it.
    const auto catchUp = [this, since = loaded.since] {
        for (const ChangeSet &changes : since->take())
            d->notice(changes);
    };
    if (loaded.since)
        QMetaObject::invokeMethod(this, catchUp, Qt::QueuedConnection);
}

ArticleSession::~ArticleSession()
{
    d->savePosition();
    if (d->stopFinding)
        *d->stopFinding = true;
    d->closing = true;
    d->queue.flush();
}

const Article &ArticleSession::article() const
{
    return d->article;
}

const ArticleBody &ArticleSession::body() const
{
    return d->revision.body;
}

RevisionId ArticleSession::revision() const
{
    return d->revision.id;
}

const QList<MarkedPassage> &ArticleSession::passages() const
{
    return d->passages.all();
}

const MarkedPassage *ArticleSession::passage(AnnotationId id) const
{
    return d->passages.find(id);
}

qsizetype ArticleSession::countToReview() const
{
    return std::ranges::count_if(passages(), [](const MarkedPassage &passage) { return passage.annotation.asksForReview(); });
}

QUndoStack &ArticleSession::undoStack() const
{
    return d->stack;
}

Library &ArticleSession::library() const
{
    return d->library;
}

bool ArticleSession::isReadOnly() const
{
    return d->library.isReadOnly();
}

bool ArticleSession::isBusy() const
{
    return !d->queue.isIdle() || d->preparing > 0;
}

TextRange ArticleSession::snapped(TextRange selection) const
{
    const QString &text = body().text;
    const TextRange inside{std::clamp<qsizetype>(selection.start, 0, text.size()),
                           std::clamp<qsizetype>(selection.end, 0, text.size())};
    if (inside.isEmpty())
        return {inside.start, inside.start};
    // Trimming may cut between a space and a combining mark on it, so snap once more.
    return snapToGraphemes(text, trimmedRange(text, snapToGraphemes(text, inside)));
}

QFuture<Result<QStringList>> ArticleSession::knownTags() const
{
    return QtConcurrent::run(&d->reads, [&library = d->library]() -> Result<QStringList> {
        const Result<QList<TagCount>> tags = library.tags().list();
        if (!tags)
            return tags.error();
        QStringList names;
        for (const TagCount &known : *tags)
            names += known.tag.name;
        return names;
    });
}

quint64 ArticleSession::newEditing()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

void ArticleSession::undo()
{
    d->queue.addStep([this] { d->stack.undo(); });
}

void ArticleSession::redo()
{
    d->queue.addStep([this] { d->stack.redo(); });
}

} // namespace randnotiz
