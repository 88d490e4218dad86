#include "cli/articlejson.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/tags.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Tag>> tagsOn(const Library &library, const Taggable &target)
{
    if (const auto *id = std::get_if<ArticleId>(&target)) {
        const Result<Article> article = library.articles().article(*id);
        return article ? Result<QList<Tag>>(article->tags) : article.error();
    }
    const Result<Annotation> annotation = library.annotations().annotation(std::get<AnnotationId>(target));
    return annotation ? Result<QList<Tag>>(annotation->tags) : annotation.error();
}

/// Tells which tags the article or annotation carries now.
int tell(Invocation &invocation, const Taggable &target)
{
    const Result<QList<Tag>> tags = tagsOn(invocation.library, target);
    if (!tags)
        return invocation.fail(tags.error());
    if (!invocation.json) {
        for (const Tag &tag : *tags)
            invocation.say(tag.name);
        return Success;
    }
    invocation.answer(json::object({
        {"id"_L1, json::text(std::visit([](const auto &id) { return id.toString(); }, target))},
        {"kind"_L1, json::text(std::holds_alternative<ArticleId>(target) ? u"article" : u"annotation")},
        {"tags"_L1, json::texts(tagNames(*tags))},
    }));
    return Success;
}

int changeTags(Invocation &invocation, QList<TagLink> ChangeTags::*part)
{
    QStringList names = invocation.options.arguments;
    const QString given = names.takeFirst();
    const Result<Taggable> target = invocation.resolve(given);
    if (!target)
        return invocation.fail(target.error(), given);
    ChangeTags change;
    for (const QString &typed : names) {
        const QString name = tagName(typed);
        if (name.isEmpty())
            return invocation.fail({Error::InvalidInput, u"\"%1\""_s.arg(typed), {}});
        (change.*part) += TagLink{*target, {{}, name}};
    }
    const Result<TagOutcome> changed = invocation.save(change);
    return changed ? tell(invocation, *target) : invocation.fail(changed.error(), given);
}

} // namespace

int runTagAdd(Invocation &invocation)
{
    return changeTags(invocation, &ChangeTags::add);
}

int runTagRemove(Invocation &invocation)
{
    return changeTags(invocation, &ChangeTags::remove);
}

int runTagList(Invocation &invocation)
{
    const Result<QList<TagCount>> tags = invocation.library.tags().list();
    if (!tags)
        return invocation.fail(tags.error());
    QList<QByteArray> values;
    for (const TagCount &count : *tags) {
        if (!invocation.json) {
            invocation.say(u"%1\t%2\t%3"_s.arg(count.tag.name, QString::number(count.articles),
                                            QString::number(count.annotations)));
            continue;
        }
        values += json::object({{"name"_L1, json::text(count.tag.name)},
                                {"articles"_L1, json::number(count.articles)},
                                {"annotations"_L1, json::number(count.annotations)}});
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return Success;
}

} // namespace randnotiz::cli
