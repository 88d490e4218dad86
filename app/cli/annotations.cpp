#include "library/annotations.h"

#include "cli/annotationview.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

/// Those of one article that carry a tag or one below it.
void keepTagged(QList<Annotation> &annotations, const QString &tag)
{
    const QString wanted = tag.toCaseFolded();
    annotations.removeIf([&wanted](const Annotation &annotation) {
        return std::ranges::none_of(annotation.tags, [&wanted](const Tag &carried) {
            const QString name = carried.name.toCaseFolded();
            return name == wanted || name.startsWith(wanted + u'/');
        });
    });
}

Result<QList<Annotation>> wantedAnnotations(const Invocation &invocation, const QString &tag)
{
    const TrashFilter trash =
        invocation.options.has("--trash"_L1) ? TrashFilter::InTrash : TrashFilter::OutsideTrash;
    const QString given = invocation.options.arguments.value(0);
    if (given.isEmpty())
        return invocation.library.annotations().list(tag, trash);
    const Result<ArticleId> article = invocation.resolveArticle(given);
    if (!article)
        return article.error();
    Result<QList<Annotation>> annotations = invocation.library.annotations().of(*article, trash);
    if (annotations && !tag.isEmpty())
        keepTagged(*annotations, tag);
    return annotations;
}

} // namespace

int runAnnotations(Invocation &invocation)
{
    const QString tag = tagName(invocation.options.value("--tag"_L1));
    const Result<QList<Annotation>> annotations = wantedAnnotations(invocation, tag);
    if (!annotations)
        return invocation.fail(annotations.error(), invocation.options.arguments.value(0));
    const Result<AnnotationView> view = AnnotationView::make(invocation.library, *annotations);
    if (!view)
        return invocation.fail(view.error());

    QList<QByteArray> values;
    for (const Annotation &annotation : *annotations) {
        if (invocation.json)
            values += view->toJson(annotation);
        else
            invocation.say(view->toText(annotation));
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return annotations->isEmpty() && !tag.isEmpty() ? Negative : Success;
}

} // namespace randnotiz::cli
