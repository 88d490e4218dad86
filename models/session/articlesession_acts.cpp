#include "session/articlesession_p.h"

#include "text/offsets.h"
#include "text/quoting.h"

#include <algorithm>

namespace randnotiz {

namespace {

/// The changes that make `present` into just `wanted`, compared without case as tags are.
ChangeTags tagDifference(const Taggable &target, const QList<Tag> &present, const QStringList &wanted)
{
    ChangeTags change;
    QSet<QString> wantedKeys;
    for (const QString &name : wanted)
        wantedKeys += tagName(name).toCaseFolded();
    wantedKeys.remove({});
    QSet<QString> presentKeys;
    for (const Tag &tag : present) {
        presentKeys += tag.name.toCaseFolded();
        if (!wantedKeys.contains(tag.name.toCaseFolded()))
            change.remove += TagLink{target, tag};
    }
    for (const QString &name : wanted) {
        const QString clean = tagName(name);
        if (clean.isEmpty() || presentKeys.contains(clean.toCaseFolded()))
            continue;
        presentKeys += clean.toCaseFolded();
        change.add += TagLink{target, Tag{{}, clean}};
    }
    return change;
}

QStringList namesOf(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names += tag.name;
    return names;
}

template <typename T> void markEdited(Known<T> &value, const Known<T> &present)
{
    if (value.value == present.value)
        value = present;
    else
        value.origin = Origin::Edited;
}

Error notFound(AnnotationId id)
{
    return {Error::NotFound, id.toString(), {}};
}

} // namespace

Annotation ArticleSession::Private::annotationOn(TextRange range, Colour colour) const
{
    const Environment &environment = library.environment();
    Annotation annotation;
    annotation.id = AnnotationId(environment.newUuid());
    annotation.article = article.id;
    annotation.revision = revision.id;
    annotation.revisionHash = revision.textHash;
    annotation.position = offsets->toSelector(range);
    annotation.quote = quoteSelector(revision.body.text, range);
    annotation.colour = colour;
    annotation.createdMs = annotation.modifiedMs = environment.nowMs();
    annotation.anchor = annotation.position;
    return annotation;
}

AnnotationId ArticleSession::Private::addHighlight(const OverlapQuestion &wanted)
{
    Annotation annotation = annotationOn(wanted.range, wanted.colour);
    annotation.note = wanted.note;
    for (const TagLink &link : tagDifference(annotation.id, {}, wanted.tags).add)
        annotation.tags += link.tag;

    passages.put(annotation, *offsets, SaveState::Saving);
    Q_EMIT q.annotationsChanged({annotation.id});

    const ActFailure about{.act = Act::Highlight, .annotation = annotation.id, .keptText = wanted.note};
    queue.add<AddAnnotation>(
        [annotation]() -> Result<std::optional<AddAnnotation>> {
            return std::optional(AddAnnotation{annotation});
        },
        [this, about, id = annotation.id](const Result<Annotation> &saved) {
            if (saved) {
                take(*saved);
                push({.act = Act::Highlight,
                      .annotation = id,
                      .backward = SetTrashed{.annotations = {id}, .trashed = true},
                      .forward = SetTrashed{.annotations = {id}, .trashed = false}});
                return;
            }
            takeBack(id, about, saved.error());
        });
    return annotation.id;
}

void ArticleSession::recolour(AnnotationId id, Colour colour)
{
    d->editAnnotation(Act::Recolour, {.id = id, .colour = colour});
}

void ArticleSession::recolour(const QList<AnnotationId> &ids, Colour colour)
{
    auto backward = std::make_shared<ChangeAnnotations>();
    const auto make = [this, ids, colour, backward]() -> Result<std::optional<ChangeAnnotations>> {
        ChangeAnnotations change;
        for (const AnnotationId id : ids) {
            const MarkedPassage *present = passage(id);
            if (!present || present->annotation.colour == colour)
                continue;
            change.edit += EditAnnotation{.id = id, .version = d->versionOf(id), .colour = colour};
            backward->edit += EditAnnotation{.id = id, .colour = present->annotation.colour};
        }
        if (change.edit.isEmpty())
            return std::optional<ChangeAnnotations>();
        return std::optional(change);
    };
    d->act<ChangeAnnotations>({.act = Act::Recolour}, make,
                              [this, colour, backward](const AnnotationsOutcome &saved) {
                                  d->take(saved);
                                  ChangeAnnotations forward;
                                  for (const Annotation &annotation : saved.edited)
                                      forward.edit += EditAnnotation{.id = annotation.id, .colour = colour};
                                  d->push({.act = Act::Recolour, .backward = *backward, .forward = forward});
                              });
}

void ArticleSession::setNote(AnnotationId id, const QString &note, quint64 editing)
{
    d->editAnnotation(Act::EditNote, {.id = id, .note = note}, editing);
}

void ArticleSession::moveEnds(AnnotationId id, TextRange selection, quint64 editing)
{
    d->moveTo(Act::MoveEnds, id, selection, editing);
}

void ArticleSession::Private::moveTo(Act act, AnnotationId id, TextRange selection, quint64 editing)
{
    const TextRange range = q.snapped(selection);
    if (range.isEmpty())
        return;
    const Segment segment{revision.id, offsets->toSelector(range), quoteSelector(revision.body.text, range)};
    editAnnotation(act, {.id = id, .segment = segment}, editing);
}

void ArticleSession::Private::editAnnotation(Act act, const EditAnnotation &edit, quint64 editing)
{
    // What undo brings back is known only when the act's turn comes, after the acts before it.
    auto before = std::make_shared<EditAnnotation>();
    const auto make = [this, edit, before]() -> Result<std::optional<EditAnnotation>> {
        const MarkedPassage *present = passages.find(edit.id);
        if (!present)
            return notFound(edit.id);
        const Annotation &row = present->annotation;
        before->id = edit.id;
        if (edit.colour)
            before->colour = row.colour;
        if (edit.note)
            before->note = row.note;
        if (edit.segment)
            before->segment = Segment{row.revision, row.position, row.quote, row.isUnplaced};
        const bool same = (edit.colour && *edit.colour == row.colour) ||
                          (edit.note && *edit.note == row.note) ||
                          (edit.segment && edit.segment->revision == row.revision &&
                           edit.segment->position == row.position);
        if (same)
            return std::optional<EditAnnotation>();
        EditAnnotation posted = edit;
        posted.version = versionOf(edit.id);
        return std::optional(posted);
    };
    const ActFailure about{.act = act, .annotation = edit.id, .keptText = edit.note.value_or(QString())};
    queue.add<EditAnnotation>(make, [this, about, edit, before, editing](const Result<Annotation> &saved) {
        if (saved) {
            take(*saved);
            push({.act = about.act,
                  .annotation = edit.id,
                  .backward = *before,
                  .forward = edit,
                  .editing = editing});
            return;
        }
        // On a conflict the row has changed under us: show what it is now.
        stale.annotations += edit.id;
        ActFailure failure = about;
        failure.error = saved.error();
        Q_EMIT q.failed(failure);
    });
}

void ArticleSession::addTags(AnnotationId id, const QStringList &names)
{
    d->changeTags(Act::TagAnnotation, id, [this, id, names]() -> Result<ChangeTags> {
        const MarkedPassage *present = passage(id);
        if (!present)
            return notFound(id);
        return tagDifference(id, present->annotation.tags, namesOf(present->annotation.tags) + names);
    });
}

void ArticleSession::addTags(const QList<AnnotationId> &ids, const QStringList &names)
{
    d->changeTags(Act::TagAnnotation, {}, [this, ids, names]() -> Result<ChangeTags> {
        ChangeTags change;
        for (const AnnotationId id : ids) {
            if (const MarkedPassage *present = passage(id))
                change.add += tagDifference(id, present->annotation.tags,
                                            namesOf(present->annotation.tags) + names).add;
        }
        return change;
    });
}

void ArticleSession::removeTag(AnnotationId id, const Tag &tag)
{
    d->changeTags(Act::TagAnnotation, id, [id, tag]() -> Result<ChangeTags> {
        return ChangeTags{.add = {}, .remove = {TagLink{id, tag}}};
    });
}

void ArticleSession::setTags(AnnotationId id, const QStringList &names)
{
    d->changeTags(Act::TagAnnotation, id, [this, id, names]() -> Result<ChangeTags> {
        const MarkedPassage *present = passage(id);
        if (!present)
            return notFound(id);
        return tagDifference(id, present->annotation.tags, names);
    });
}

void ArticleSession::setArticleTags(const QStringList &names)
{
    d->changeTags(Act::TagArticle, {}, [this, names]() -> Result<ChangeTags> {
        return tagDifference(d->article.id, d->article.tags, names);
    });
}

void ArticleSession::Private::changeTags(Act actKind, AnnotationId annotation,
                                         std::function<Result<ChangeTags>()> make)
{
    act<ChangeTags>(
        {.act = actKind, .annotation = annotation},
        [make = std::move(make)]() -> Result<std::optional<ChangeTags>> {
            const Result<ChangeTags> change = make();
            if (!change)
                return change.error();
            if (change->add.isEmpty() && change->remove.isEmpty())
                return std::optional<ChangeTags>();
            return std::optional(*change);
        },
        [this, actKind, annotation](const TagOutcome &outcome) {
            take(outcome);
            if (!outcome.added.isEmpty() || !outcome.removed.isEmpty())
                push({.act = actKind,
                      .annotation = annotation,
                      .backward = ChangeTags{.add = outcome.removed, .remove = outcome.added},
                      .forward = ChangeTags{.add = outcome.added, .remove = outcome.removed}});
        });
}

void ArticleSession::remove(const QList<AnnotationId> &ids)
{
    d->setTrashed(Act::RemoveAnnotation, ids, true);
}

void ArticleSession::restore(const QList<AnnotationId> &ids)
{
    d->setTrashed(Act::RestoreAnnotation, ids, false);
}

void ArticleSession::Private::setTrashed(Act actKind, const QList<AnnotationId> &ids, bool toTrash)
{
    if (ids.isEmpty())
        return;
    const SetTrashed change{.annotations = ids, .trashed = toTrash};
    act<SetTrashed>(
        {.act = actKind, .annotation = ids.size() == 1 ? ids.first() : AnnotationId()},
        [change]() -> Result<std::optional<SetTrashed>> { return std::optional(change); },
        [this, actKind, toTrash](const TrashOutcome &outcome) {
            take(outcome, toTrash);
            if (!outcome.annotations.isEmpty())
                push({.act = actKind,
                      .backward = SetTrashed{.annotations = outcome.annotations, .trashed = !toTrash},
                      .forward = SetTrashed{.annotations = outcome.annotations, .trashed = toTrash}});
        });
}

void ArticleSession::setArticleNote(const QString &note, quint64 editing)
{
    d->editArticle(
        Act::EditArticleNote, [note] { return EditArticle{.note = note}; }, editing);
}

void ArticleSession::setMetadata(const Metadata &metadata)
{
    d->editArticle(Act::EditMetadata, [this, metadata] {
        const Metadata &present = d->article.metadata;
        Metadata edited = metadata;
        markEdited(edited.title, present.title);
        markEdited(edited.authors, present.authors);
        markEdited(edited.published, present.published);
        markEdited(edited.source, present.source);
        markEdited(edited.site, present.site);
        markEdited(edited.url, present.url);
        markEdited(edited.language, present.language);
        return EditArticle{.metadata = edited};
    });
}

void ArticleSession::Private::editArticle(Act actKind, std::function<EditArticle()> make, quint64 editing)
{
    auto before = std::make_shared<EditArticle>();
    auto after = std::make_shared<EditArticle>();
    const auto makeNow = [this, make, before, after]() -> Result<std::optional<EditArticle>> {
        *after = make();
        after->id = before->id = article.id;
        if (after->note)
            before->note = article.note;
        if (after->metadata)
            before->metadata = article.metadata;
        if ((after->note && *after->note == article.note) ||
            (after->metadata && *after->metadata == article.metadata))
            return std::optional<EditArticle>();
        EditArticle posted = *after;
        posted.version = closing ? 0 : article.version;
        return std::optional(posted);
    };
    const ActFailure about{.act = actKind, .keptText = make().note.value_or(QString())};
    queue.add<EditArticle>(makeNow, [this, about, before, after, editing](const Result<Article> &saved) {
        if (saved) {
            take(*saved);
            push({.act = about.act, .backward = *before, .forward = *after, .editing = editing});
            return;
        }
        stale.article = true;
        ActFailure failure = about;
        failure.error = saved.error();
        Q_EMIT q.failed(failure);
    });
}

void ArticleSession::setReadingState(ReadingState state)
{
    const auto make = [this, state]() -> Result<std::optional<SetReadingState>> {
        if (d->article.state == state)
            return std::optional<SetReadingState>();
        return std::optional(SetReadingState{{{d->article.id, state}}});
    };
    d->act<SetReadingState>({.act = Act::SetReadingState}, make,
                            [this, state](const QList<std::pair<ArticleId, ReadingState>> &before) {
                                d->take(state);
                                d->push({.act = Act::SetReadingState,
                                         .backward = SetReadingState{before},
                                         .forward = SetReadingState{{{d->article.id, state}}}});
                            });
}

void ArticleSession::beginReading()
{
    if (d->article.state != ReadingState::Unread || isReadOnly())
        return;
    const auto make = [this]() -> Result<std::optional<SetReadingState>> {
        return std::optional(SetReadingState{{{d->article.id, ReadingState::Reading}}});
    };
    d->act<SetReadingState>(
        {.act = Act::SetReadingState}, make,
        [this](const QList<std::pair<ArticleId, ReadingState>> &) { d->take(ReadingState::Reading); });
}

void ArticleSession::setReadingPosition(qsizetype offset)
{
    if (isReadOnly())
        return;
    d->unsavedPosition = offset;
    d->positionTimer.start();
}

void ArticleSession::Private::savePosition()
{
    positionTimer.stop();
    if (!unsavedPosition || *unsavedPosition == article.readingPosition)
        return;
    const qsizetype position = *std::exchange(unsavedPosition, std::nullopt);
    act<SetReadingPosition>(
        {.act = Act::SetReadingPosition},
        [id = article.id, position]() -> Result<std::optional<SetReadingPosition>> {
            return std::optional(SetReadingPosition{id, position});
        },
        [this](qint64 saved) { article.readingPosition = saved; });
}

void ArticleSession::Private::push(SessionCommand::Step step)
{
    step.foreignChanges = foreignChangesOf(step);
    stack.push(new SessionCommand(q, std::move(step)));
}

qint64 ArticleSession::Private::versionOf(AnnotationId id) const
{
    const MarkedPassage *present = passages.find(id);
    return closing || !present ? 0 : present->annotation.version;
}

} // namespace randnotiz
