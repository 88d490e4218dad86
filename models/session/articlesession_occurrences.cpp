#include "session/articlesession_p.h"

#include "text/occurrences.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace randnotiz {

QFuture<QList<TextRange>> ArticleSession::occurrences(TextRange selection, OccurrenceOptions options) const
{
    return QtConcurrent::run(&d->reads, [text = body().text, sample = snapped(selection), options] {
        return randnotiz::occurrences(text, sample, options);
    });
}

bool ArticleSession::isWholeWords(TextRange range) const
{
    return !isInsideWord(body().text, range.start) && !isInsideWord(body().text, range.end);
}

QList<qsizetype> ArticleSession::Private::placesToHighlight(const QList<TextRange> &places,
                                                            HighlightAllOutcome &outcome) const
{
    // In reading order; for each the largest end so far tells whether one before reaches into a place.
    QList<TextRange> present;
    QList<qsizetype> largestEnd;
    for (const MarkedPassage &passage : passages.all()) {
        if (passage.isOrphan() || passage.range.isEmpty())
            continue;
        present += passage.range;
        largestEnd += std::max(passage.range.end, largestEnd.isEmpty() ? 0 : largestEnd.last());
    }
    const auto inOrder = [](TextRange a, TextRange b) {
        return a.start != b.start ? a.start < b.start : a.end < b.end;
    };
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const TextRange place = places[i];
        if (std::binary_search(present.begin(), present.end(), place, inOrder)) {
            ++outcome.known;
            continue;
        }
        const auto behind = std::ranges::lower_bound(present, place.end, {}, &TextRange::start) - present.begin();
        const bool overlaps = behind > 0 && largestEnd[behind - 1] > place.start;
        if (overlaps && overlapRule != OverlapRule::Keep)
            ++outcome.overlapping;
        else
            wanted += i;
    }
    outcome.added = wanted.size();
    return wanted;
}

HighlightAllOutcome ArticleSession::preview(const QList<TextRange> &places) const
{
    HighlightAllOutcome outcome;
    d->placesToHighlight(places, outcome);
    return outcome;
}

void ArticleSession::highlightAll(const QList<TextRange> &places, Colour colour)
{
    if (places.isEmpty())
        return;
    Annotation common;
    common.article = d->article.id;
    common.revision = d->revision.id;
    common.revisionHash = d->revision.textHash;
    common.colour = colour;
    common.createdMs = common.modifiedMs = d->library.environment().nowMs();
    // Ten thousand quotes with their contexts are too much for the thread that paints.
    const auto prepare = [text = body().text, offsets = d->offsets, places, common,
                          environment = d->library.environment()]() -> Result<QList<Annotation>> {
        const QList<TextQuoteSelector> quotes = quoteSelectors(text, places);
        QList<Annotation> made;
        made.reserve(places.size());
        for (qsizetype i = 0; i < places.size(); ++i) {
            Annotation annotation = common;
            annotation.id = AnnotationId(environment.newUuid());
            annotation.quote = quotes[i];
            annotation.position = annotation.anchor = offsets->toSelector(places[i]);
            made += annotation;
        }
        return made;
    };
    ++d->preparing;
    whenFinished(QtConcurrent::run(&d->reads, prepare), &d->queue,
                 [this, places](const Result<QList<Annotation>> &made) {
                     --d->preparing;
                     if (made)
                         d->postAll(*made, places);
                 });
}

void ArticleSession::Private::postAll(const QList<Annotation> &made, const QList<TextRange> &places)
{
    auto outcome = std::make_shared<HighlightAllOutcome>();
    const auto make = [this, made, places, outcome]() -> Result<std::optional<ChangeAnnotations>> {
        if (made.first().revision != revision.id)
            return Error{Error::Conflict, {}, {}}; // the article has another text by now
        ChangeAnnotations change;
        for (const qsizetype place : placesToHighlight(places, *outcome))
            change.add += made[place];
        if (change.add.isEmpty()) {
            Q_EMIT q.highlightedAll(*outcome);
            return std::optional<ChangeAnnotations>();
        }
        return std::optional(std::move(change));
    };
    act<ChangeAnnotations>({.act = Act::HighlightAll}, make, [this, outcome](const AnnotationsOutcome &saved) {
        take(saved);
        ChangeAnnotations backward;
        ChangeAnnotations forward;
        for (const Annotation &annotation : saved.added) {
            backward.trash += AnnotationVersion{annotation.id, 0};
            forward.restore += annotation.id;
        }
        push({.act = Act::HighlightAll, .backward = backward, .forward = forward});
        Q_EMIT q.highlightedAll(*outcome);
    });
}

} // namespace randnotiz
