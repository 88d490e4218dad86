#include "storage/anchorplacement.h"
#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/taglinks.h"
#include "storage/writecontext.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkColour(Colour colour)
{
    if (std::ranges::find(allColours, colour) == allColours.end())
        return Error{Error::InvalidInput, QString::number(static_cast<int>(colour)), u"no such colour"_s};
    return {};
}

/// The revision that selectors were made on: one of the annotation's own article, and their quote stands there.
Result<StoredRevision> checkedRevision(const Segment &segment, ArticleRow article, WriteContext &context)
{
    const auto &[id, position, quote, isUnplaced] = segment;
    const auto revision = RevisionRepository(context.database).find(id);
    if (!revision)
        return revision.error();
    if (revision->article != article)
        return Error{Error::InvalidInput, id.toString(), u"a revision of another article"_s};
    if (isUnplaced) {
        const bool isSegment = position.start >= 0 && position.start < position.end && !quote.exact.isEmpty();
        return isSegment ? revision : Error{Error::InvalidInput, id.toString(), u"no words, or no range"_s};
    }
    if (const auto stands = checkQuoteStands(*revision, position, quote, context); !stands)
        return stands.error();
    return revision;
}

Result<void> place(AnnotationRow row, const StoredRevision &revision, RevisionRow current, const Segment &segment,
                   WriteContext &context)
{
    return segment.isUnplaced ? placeNowhere(row, revision, current, context)
                              : placeAnchors(row, revision, current, segment.position, segment.quote, context);
}

Annotation completed(Annotation annotation, const WriteContext &context)
{
    if (annotation.id.isNull())
        annotation.id = AnnotationId(context.environment.newUuid());
    if (annotation.createdMs == 0)
        annotation.createdMs = context.now;
    if (annotation.modifiedMs == 0)
        annotation.modifiedMs = annotation.createdMs;
    return annotation;
}

Result<void> editSegment(const StoredAnnotation &present, const Segment &segment, AnnotationRepository::Edit &edit,
                         WriteContext &context)
{
    const auto revision = checkedRevision(segment, present.article, context);
    if (!revision)
        return revision.error();
    edit.selectors = {revision->row, segment.position, segment.quote};
    return place(present.row, *revision, present.currentRevision, segment, context);
}

} // namespace

Result<Annotation> apply(const AddAnnotation &change, WriteContext &context)
{
    const Annotation annotation = completed(change.annotation, context);
    if (const auto real = checkColour(annotation.colour); !real)
        return real.error();
    const auto article = ArticleRepository(context.database).find(annotation.article);
    if (!article)
        return article.error();
    const Segment segment{annotation.revision, annotation.position, annotation.quote, annotation.isUnplaced};
    const auto revision = checkedRevision(segment, article->row, context);
    if (!revision)
        return revision.error();

    const AnnotationRepository annotations(context.database);
    const auto row = annotations.insert(article->row, revision->row, annotation, context.batch);
    if (!row)
        return row.error();
    const auto placed = place(*row, *revision, article->currentRevision, segment, context);
    if (!placed)
        return placed.error();
    for (const Tag &tag : annotation.tags) {
        if (const auto linked = linkTag(tag, *row, context); !linked)
            return linked.error();
    }
    context.changes.annotationsChanged += {annotation.article, annotation.id};
    context.changes.articlesChanged += annotation.article;
    return annotations.annotation(annotation.id);
}

Result<Annotation> apply(const EditAnnotation &change, WriteContext &context)
{
    const AnnotationRepository annotations(context.database);
    const auto present = annotations.find(change.id);
    if (!present)
        return present.error();
    if (change.version != 0 && change.version != present->version)
        return Error{Error::Conflict, change.id.toString(), u"at version %1"_s.arg(present->version)};
    if (!change.colour && !change.note && !change.segment)
        return annotations.annotation(change.id);

    AnnotationRepository::Edit edit{change.colour, change.note, {}};
    if (change.colour) {
        if (const auto real = checkColour(*change.colour); !real)
            return real.error();
    }
    if (change.segment) {
        if (const auto done = editSegment(*present, *change.segment, edit, context); !done)
            return done.error();
    }
    if (const auto done = annotations.update(present->row, edit, context.now); !done)
        return done.error();
    context.changes.annotationsChanged += {present->articleId, change.id};
    return annotations.annotation(change.id);
}

Result<AnnotationsOutcome> apply(const ChangeAnnotations &change, WriteContext &context)
{
    AnnotationsOutcome outcome;
    if (!change.batch.isNull())
        context.batch = change.batch;
    for (const Annotation &annotation : change.add) {
        const auto added = apply(AddAnnotation{annotation}, context);
        if (!added)
            return added.error();
        outcome.added += *added;
    }
    for (const EditAnnotation &edit : change.edit) {
        const auto edited = apply(edit, context);
        if (!edited)
            return edited.error();
        outcome.edited += *edited;
    }
    SetTrashed trash{.annotations = {}, .trashed = true};
    for (const AnnotationVersion &wanted : change.trash) {
        const auto present = AnnotationRepository(context.database).find(wanted.id);
        if (!present)
            return present.error();
        if (wanted.version != 0 && wanted.version != present->version)
            return Error{Error::Conflict, wanted.id.toString(), u"at version %1"_s.arg(present->version)};
        trash.annotations += wanted.id;
    }
    const auto trashed = apply(trash, context);
    if (!trashed)
        return trashed.error();
    outcome.trashed = trashed->annotations;
    const auto restored = apply(SetTrashed{.annotations = change.restore, .trashed = false}, context);
    if (!restored)
        return restored.error();
    outcome.restored = restored->annotations;
    return outcome;
}

} // namespace randnotiz
