#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/writecontext.h"

namespace randnotiz {

namespace {

Result<void> moveArticle(ArticleId id, bool trashed, TrashOutcome &outcome, WriteContext &context)
{
    const ArticleRepository articles(context.database);
    const auto stored = articles.find(id);
    if (!stored)
        return stored.error();
    if (stored->inTrash == trashed)
        return {};
    outcome.articles += id;
    (trashed ? context.changes.articlesRemoved : context.changes.articlesAdded) += id;
    context.changes.tags = true;
    return articles.setDeleted(stored->row, trashed ? std::optional(context.now) : std::nullopt, context.batch);
}

Result<void> moveAnnotation(AnnotationId id, bool trashed, TrashOutcome &outcome, WriteContext &context)
{
    const AnnotationRepository annotations(context.database);
    const auto stored = annotations.find(id);
    if (!stored)
        return stored.error();
    if (stored->inTrash == trashed)
        return {};
    outcome.annotations += id;
    context.changes.annotationsChanged += {stored->articleId, id};
    context.changes.articlesChanged += stored->articleId;
    context.changes.tags = true;
    return annotations.setDeleted(stored->row, trashed ? std::optional(context.now) : std::nullopt, context.batch);
}

} // namespace

Result<TrashOutcome> apply(const SetTrashed &change, WriteContext &context)
{
    TrashOutcome outcome{context.batch, {}, {}};
    for (const ArticleId &id : change.articles) {
        if (const auto moved = moveArticle(id, change.trashed, outcome, context); !moved)
            return moved.error();
    }
    for (const AnnotationId &id : change.annotations) {
        if (const auto moved = moveAnnotation(id, change.trashed, outcome, context); !moved)
            return moved.error();
    }
    return outcome;
}

} // namespace randnotiz
