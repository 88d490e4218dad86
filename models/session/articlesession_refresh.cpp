#include "session/articlesession_p.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "text/offsets.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace randnotiz {

namespace {

/// Beyond this, reading all annotations of the article costs less than asking for each.
constexpr qsizetype singleReads = 50;

void applyLinks(QList<Tag> &tags, const QList<Tag> &added, const QList<Tag> &removed)
{
    // By id: a tag may have got another name or colour since it was shown.
    const auto contains = [](const QList<Tag> &list, const Tag &tag) {
        return std::ranges::find(list, tag.id, &Tag::id) != list.end();
    };
    tags.removeIf([&](const Tag &tag) { return contains(removed, tag); });
    for (const Tag &tag : added) {
        if (!contains(tags, tag))
            tags += tag;
    }
    std::ranges::sort(tags, {}, &Tag::name);
}

QList<Tag> linksOn(const QList<TagLink> &links, const Taggable &target)
{
    QList<Tag> tags;
    for (const TagLink &link : links) {
        if (link.target == target)
            tags += link.tag;
    }
    return tags;
}

} // namespace

/// What a pool thread read of things that were stale.
struct ArticleSession::Private::Fresh
{
    QSet<AnnotationId> asked;
    QList<Annotation> found; ///< outside the trash
    std::optional<Article> article;
};

void ArticleSession::Private::take(const Annotation &annotation)
{
    passages.put(annotation, *offsets);
    Q_EMIT q.annotationsChanged({annotation.id});
}

void ArticleSession::Private::take(const Article &changed)
{
    article = changed;
    Q_EMIT q.articleChanged();
}

void ArticleSession::Private::take(ReadingState state)
{
    article.state = state;
    Q_EMIT q.articleChanged();
}

/// The text is read in a pool thread, with all that stands elsewhere now.
void ArticleSession::Private::take(const RevisionOutcome &outcome)
{
    if (outcome.current != revision.id)
        stale.text = true;
}

void ArticleSession::Private::take(const TrashOutcome &outcome, bool toTrash)
{
    for (const AnnotationId id : outcome.annotations) {
        if (toTrash) {
            if (const MarkedPassage *present = passages.find(id))
                trashed.insert(id, present->annotation);
            passages.take(id);
        } else if (trashed.contains(id)) {
            passages.put(trashed.take(id), *offsets);
        } else {
            stale.annotations += id;
        }
    }
    Q_EMIT q.annotationsChanged(outcome.annotations);
}

void ArticleSession::Private::take(const AnnotationsOutcome &outcome)
{
    QList<Annotation> present = outcome.added + outcome.edited;
    QSet<AnnotationId> touched;
    for (const Annotation &annotation : std::as_const(present))
        touched += annotation.id;
    for (const AnnotationId id : outcome.restored) {
        touched += id;
        if (trashed.contains(id))
            present += trashed.take(id);
        else
            stale.annotations += id;
    }
    touched += QSet<AnnotationId>(outcome.trashed.begin(), outcome.trashed.end());
    const QSet<AnnotationId> gone(outcome.trashed.begin(), outcome.trashed.end());
    for (const PassageList::Difference &difference : passages.update(touched, present, *offsets)) {
        if (difference.before && gone.contains(difference.id))
            trashed.insert(difference.id, *difference.before);
    }
    if (!touched.isEmpty())
        Q_EMIT q.annotationsChanged(touched.values());
}

void ArticleSession::Private::take(const TagOutcome &outcome)
{
    const QList<Tag> addedHere = linksOn(outcome.added, article.id);
    const QList<Tag> removedHere = linksOn(outcome.removed, article.id);
    if (!addedHere.isEmpty() || !removedHere.isEmpty()) {
        applyLinks(article.tags, addedHere, removedHere);
        Q_EMIT q.articleChanged();
    }
    QSet<AnnotationId> changed;
    for (const TagLink &link : outcome.added + outcome.removed) {
        if (const auto *id = std::get_if<AnnotationId>(&link.target))
            changed += *id;
    }
    for (const AnnotationId id : std::as_const(changed)) {
        const MarkedPassage *present = passages.find(id);
        if (!present)
            continue;
        Annotation annotation = present->annotation;
        applyLinks(annotation.tags, linksOn(outcome.added, id), linksOn(outcome.removed, id));
        passages.put(annotation, *offsets);
    }
    if (!changed.isEmpty())
        Q_EMIT q.annotationsChanged(changed.values());
}

void ArticleSession::Private::notice(const ChangeSet &changes)
{
    if (hasEnded)
        return;
    if (changes.articlesRemoved.contains(article.id)) {
        hasEnded = true;
        Q_EMIT q.ended();
        return;
    }
    stale.text |= changes.articlesRevised.contains(article.id);
    stale.article |= changes.articlesChanged.contains(article.id);
    for (const auto &[owner, annotation] : changes.annotationsChanged) {
        if (owner == article.id)
            stale.annotations += annotation;
    }
    refresh();
}

void ArticleSession::Private::refresh()
{
    // While an act waits for its answer, what is read could be older than the answer.
    if (hasEnded || refreshing || !queue.isIdle() || !stale.any())
        return;
    refreshing = true;
    const auto outdated = [this, before = queue.postedCount()] {
        return !queue.isIdle() || queue.postedCount() != before;
    };
    const Stale asked = std::exchange(stale, {});
    if (asked.text) {
        const auto read = [&library = library, id = article.id] { return readArticle(library, id); };
        whenFinished(QtConcurrent::run(&reads, read), &queue, [this, outdated](const Result<Loaded> &loaded) {
            refreshing = false;
            if (outdated())
                stale.text = true;
            else
                applyReload(loaded);
            refresh();
        });
        return;
    }

    const auto read = [&library = library, asked, id = article.id]() -> Result<Fresh> {
        Fresh fresh{.asked = asked.annotations};
        if (asked.article) {
            const Result<Article> row = library.articles().article(id);
            if (!row)
                return row.error();
            fresh.article = *row;
        }
        if (asked.annotations.size() > singleReads) {
            const Result<QList<Annotation>> all = library.annotations().of(id);
            if (!all)
                return all.error();
            std::ranges::copy_if(*all, std::back_inserter(fresh.found),
                                 [&](const Annotation &a) { return asked.annotations.contains(a.id); });
            return fresh;
        }
        for (const AnnotationId annotation : asked.annotations) {
            const Result<Annotation> row = library.annotations().annotation(annotation);
            if (row && row->deletedMs == 0)
                fresh.found += *row;
            else if (!row && row.error().code != Error::NotFound)
                return row.error();
        }
        return fresh;
    };
    whenFinished(QtConcurrent::run(&reads, read), &queue,
                 [this, asked, outdated](const Result<Fresh> &fresh) {
                     refreshing = false;
                     if (outdated()) {
                         stale.annotations += asked.annotations;
                         stale.article |= asked.article;
                     } else if (fresh) {
                         apply(*fresh);
                     } else {
                         Q_EMIT q.failed({.act = Act::Reload, .error = fresh.error()});
                     }
                     refresh();
                 });
}

void ArticleSession::Private::apply(const Fresh &fresh)
{
    QList<AnnotationId> changed;
    for (const PassageList::Difference &difference : passages.update(fresh.asked, fresh.found, *offsets)) {
        changed += difference.id;
        if (difference.before && !difference.after)
            trashed.insert(difference.id, *difference.before);
        if (difference.before && difference.after && difference.before->version != difference.after->version)
            ++foreignChanges[difference.id];
    }
    if (fresh.article && *fresh.article != article) {
        if (fresh.article->version != article.version)
            ++foreignArticleChanges;
        const bool revised = fresh.article->revision != article.revision;
        article = *fresh.article;
        stale.text |= revised;
        Q_EMIT q.articleChanged();
    }
    if (!changed.isEmpty())
        Q_EMIT q.annotationsChanged(changed);
}

void ArticleSession::Private::applyReload(const Result<Loaded> &loaded)
{
    if (!loaded) {
        if (loaded.error().code == Error::NotFound) {
            hasEnded = true;
            Q_EMIT q.ended();
        } else {
            Q_EMIT q.failed({.act = Act::Reload, .error = loaded.error()});
        }
        return;
    }
    QHash<AnnotationId, qint64> versions;
    for (const MarkedPassage &passage : passages.all())
        versions.insert(passage.annotation.id, passage.annotation.version);
    for (const Annotation &annotation : loaded->annotations) {
        if (versions.value(annotation.id, annotation.version) != annotation.version)
            ++foreignChanges[annotation.id];
    }
    if (loaded->article.version != article.version)
        ++foreignArticleChanges;
    article = loaded->article;
    const RevisionId previous = std::exchange(revision, loaded->revision).id;
    offsets = loaded->offsets;
    if (previous != revision.id) {
        // Where these stood, and where the reader was, in another text.
        trashed.clear();
        positionTimer.stop();
        unsavedPosition.reset();
    }
    passages.reset(loaded->annotations, *offsets);
    Q_EMIT q.reloaded();
    if (previous == revision.id)
        return;
    Receipt receipt{.previous = previous, .current = revision.id, .toReview = q.countToReview()};
    for (const MarkedPassage &passage : passages.all())
        receipt.anchors.add(passage.annotation.anchorState);
    Q_EMIT q.revised(receipt);
}

} // namespace randnotiz
