#include "storage/annotationrepository.h"
#include "storage/anchorrepository.h"
#include "storage/currentrevision.h"
#include "storage/writecontext.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// An article with its current revision; Conflict unless that is the one that `seen` names.
struct Seen
{
    StoredArticle article;
    RevisionId revision;
};

Result<Seen> seenArticle(ArticleId id, RevisionId seen, WriteContext &context)
{
    const auto article = ArticleRepository(context.database).find(id);
    if (!article)
        return article.error();
    const auto current = RevisionRepository(context.database).find(article->currentRevision);
    if (!current)
        return current.error();
    if (!seen.isNull() && seen != current->id)
        return Error{Error::Conflict, id.toString(), u"at revision "_s + current->id.toString()};
    return Seen{*article, current->id};
}

Result<RevisionOutcome> shown(const StoredRevision &revision, const Seen &seen, WriteContext &context)
{
    const auto anchors = makeCurrent(revision, seen.article, context);
    if (!anchors)
        return anchors.error();
    return RevisionOutcome{seen.article.id, seen.revision, revision.id, *anchors};
}

} // namespace

PackedRevise packed(ReviseArticle change)
{
    return {change.article, change.seen, packRevision(change.body, change.words, change.original)};
}

Result<RevisionOutcome> apply(const PackedRevise &change, WriteContext &context)
{
    if (!change.revision)
        return change.revision.error();
    const auto seen = seenArticle(change.article, change.seen, context);
    if (!seen)
        return seen.error();
    const auto article = ArticleRepository(context.database).article(change.article);
    if (!article)
        return article.error();
    const auto placed = placeRevision(*change.revision, seen->article, article->metadata.site.value, context);
    if (!placed)
        return placed.error();
    return shown(placed->revision, *seen, context);
}

Result<RevisionOutcome> apply(const ShowRevision &change, WriteContext &context)
{
    const auto seen = seenArticle(change.article, change.seen, context);
    if (!seen)
        return seen.error();
    const auto revision = RevisionRepository(context.database).find(change.revision);
    if (!revision)
        return revision.error();
    if (revision->article != seen->article.row)
        return Error{Error::InvalidInput, change.revision.toString(), u"a revision of another article"_s};
    return shown(*revision, *seen, context);
}

Result<Annotation> apply(const KeepQuote &change, WriteContext &context)
{
    const AnnotationRepository annotations(context.database);
    const auto annotation = annotations.find(change.id);
    if (!annotation)
        return annotation.error();
    const auto revision = RevisionRepository(context.database).find(change.revision);
    if (!revision)
        return revision.error();
    if (revision->article != annotation->article)
        return Error{Error::InvalidInput, change.revision.toString(), u"a revision of another article"_s};
    const auto done = AnchorRepository(context.database).setQuoteKept(annotation->row, revision->row, change.keep, context);
    if (!done)
        return done.error();
    context.changes.annotationsChanged += {annotation->articleId, change.id};
    return annotations.annotation(change.id);
}

} // namespace randnotiz
