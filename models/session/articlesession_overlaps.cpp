#include "session/articlesession_p.h"

#include "text/offsets.h"
#include "text/quoting.h"

#include <algorithm>

namespace randnotiz {

namespace {

bool shareACharacter(TextRange a, TextRange b)
{
    return a.start < b.end && b.start < a.end;
}

void unite(QList<Tag> &tags, const QList<Tag> &more)
{
    for (const Tag &tag : more) {
        const QString folded = tag.name.toCaseFolded();
        const bool known =
            std::ranges::any_of(tags, [&folded](const Tag &other) { return other.name.toCaseFolded() == folded; });
        if (!known)
            tags += tag;
    }
}

} // namespace

OverlapRule ArticleSession::overlapRule() const
{
    return d->overlapRule;
}

void ArticleSession::setOverlapRule(OverlapRule rule)
{
    d->overlapRule = rule;
}

QList<AnnotationId> ArticleSession::overlappedBy(TextRange selection) const
{
    const TextRange range = snapped(selection);
    QList<AnnotationId> found;
    for (const MarkedPassage &passage : passages()) {
        if (!passage.isOrphan() && shareACharacter(passage.range, range))
            found += passage.annotation.id;
    }
    return found;
}

AnnotationId ArticleSession::highlight(TextRange selection, Colour colour, const QString &note,
                                       const QStringList &tags)
{
    const TextRange range = snapped(selection);
    if (range.isEmpty())
        return {};
    OverlapQuestion wanted{range, colour, note, tags, {}};
    if (d->overlapRule != OverlapRule::Keep)
        wanted.overlapped = overlappedBy(range);
    if (wanted.overlapped.isEmpty() || d->overlapRule != OverlapRule::Ask)
        return highlight(wanted, d->overlapRule);
    Q_EMIT overlapAsked(wanted);
    return {};
}

AnnotationId ArticleSession::highlight(const OverlapQuestion &question, OverlapRule answer)
{
    const bool merges = answer == OverlapRule::Merge && !question.overlapped.isEmpty();
    return merges ? d->mergeHighlight(question) : d->addHighlight(question);
}

Annotation ArticleSession::Private::mergedWith(Annotation made, const QList<AnnotationId> &others) const
{
    TextRange whole = offsets->toRange(made.anchor);
    QList<Annotation> all{made};
    for (const AnnotationId id : others) {
        const MarkedPassage *passage = passages.find(id);
        if (!passage)
            continue;
        whole = {std::min(whole.start, passage->range.start), std::max(whole.end, passage->range.end)};
        all += passage->annotation;
    }
    std::ranges::sort(all, precedes);
    QStringList notes;
    made.tags.clear();
    for (const Annotation &annotation : std::as_const(all)) {
        const QString note = annotation.note.trimmed();
        if (!note.isEmpty() && !notes.contains(note))
            notes += note;
        unite(made.tags, annotation.tags);
    }
    made.note = notes.join(QStringLiteral("\n\n"));
    std::ranges::sort(made.tags, {}, &Tag::name);
    made.position = made.anchor = offsets->toSelector(whole);
    made.quote = quoteSelector(revision.body.text, whole);
    return made;
}

AnnotationId ArticleSession::Private::mergeHighlight(const OverlapQuestion &wanted)
{
    Annotation made = annotationOn(wanted.range, wanted.colour);
    made.note = wanted.note;
    for (const QString &name : wanted.tags)
        unite(made.tags, {Tag{{}, tagName(name)}});
    made.tags.removeIf([](const Tag &tag) { return tag.name.isEmpty(); });

    passages.put(mergedWith(made, wanted.overlapped), *offsets, SaveState::Saving);
    Q_EMIT q.annotationsChanged({made.id});

    // What is merged is what the others are when the act's turn comes, after the acts before it.
    const auto make = [this, made, others = wanted.overlapped]() -> Result<std::optional<ChangeAnnotations>> {
        QList<AnnotationId> present;
        ChangeAnnotations change;
        for (const AnnotationId id : others) {
            const MarkedPassage *passage = passages.find(id);
            if (!passage || passage->save == SaveState::Saving || passage->isOrphan())
                continue;
            present += id;
            change.trash += AnnotationVersion{id, versionOf(id)};
        }
        change.add += mergedWith(made, present);
        return std::optional(change);
    };
    const ActFailure about{.act = Act::MergeHighlights, .annotation = made.id, .keptText = wanted.note};
    queue.add<ChangeAnnotations>(make, [this, about](const Result<AnnotationsOutcome> &saved) {
        if (!saved) {
            takeBack(about.annotation, about, saved.error());
            return;
        }
        take(*saved);
        ChangeAnnotations backward{.restore = saved->trashed};
        backward.trash = {AnnotationVersion{about.annotation, 0}};
        ChangeAnnotations forward{.restore = {about.annotation}};
        for (const AnnotationId id : saved->trashed)
            forward.trash += AnnotationVersion{id, 0};
        push({.act = about.act,
              .annotation = about.annotation,
              .backward = backward,
              .forward = forward});
    });
    return made.id;
}

void ArticleSession::Private::takeBack(AnnotationId id, ActFailure about, const Error &error)
{
    passages.take(id);
    Q_EMIT q.annotationsChanged({id});
    // Others may have changed what was to be merged.
    if (error.code == Error::Conflict) {
        for (const MarkedPassage &passage : passages.all())
            stale.annotations += passage.annotation.id;
    }
    about.error = error;
    Q_EMIT q.failed(about);
}

} // namespace randnotiz
