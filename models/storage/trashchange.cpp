#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/writecontext.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

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

Result<void> addMadeBy(BatchId batch, SetTrashed &change, const WriteContext &context)
{
    const auto articles = ArticleRepository(context.database).madeBy(batch);
    if (!articles)
        return articles.error();
    const auto annotations = AnnotationRepository(context.database).madeBy(batch);
    if (!annotations)
        return annotations.error();
    if (articles->isEmpty() && annotations->isEmpty())
        return Error{Error::NotFound, batch.toString(), u"no such act"_s};
    change.articles += *articles;
    change.annotations += *annotations;
    return {};
}

} // namespace

Result<TrashOutcome> apply(const SetTrashed &change, WriteContext &context)
{
    TrashOutcome outcome{context.batch, {}, {}};
    SetTrashed all = change;
    if (!change.batch.isNull()) {
        if (const auto added = addMadeBy(change.batch, all, context); !added)
            return added.error();
    }
    for (const ArticleId &id : all.articles) {
        if (const auto moved = moveArticle(id, change.trashed, outcome, context); !moved)
            return moved.error();
    }
    for (const AnnotationId &id : all.annotations) {
        if (const auto moved = moveAnnotation(id, change.trashed, outcome, context); !moved)
            return moved.error();
    }
    return outcome;
}

} // namespace randnotiz
