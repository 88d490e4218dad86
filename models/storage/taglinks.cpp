#include "storage/taglinks.h"

#include "storage/tagrepository.h"
#include "storage/writecontext.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Result<StoredTag> makeTag(TagId id, const QString &name, WriteContext &context)
{
    const TagRepository tags(context.database);
    const Tag made{id.isNull() ? TagId(context.environment.newUuid()) : id, name};
    if (const auto row = tags.insert(made, context.now, context.batch); !row)
        return row.error();
    const auto stored = tags.withId(made.id);
    return stored ? Result<StoredTag>(**stored) : stored.error();
}

/// The listed tag of an id, or the one that it was merged into; nothing for one that is deleted or unknown.
Result<std::optional<StoredTag>> followed(TagId id, WriteContext &context)
{
    const TagRepository tags(context.database);
    auto found = tags.withId(id);
    constexpr int furthest = 100; // a damaged file could lead in a circle
    for (int steps = 0; found && *found && !(*found)->state.mergedInto.isNull() && steps < furthest; ++steps)
        found = tags.withId((*found)->state.mergedInto);
    if (found && *found && (*found)->state.place != TagPlace::Listed)
        return std::optional<StoredTag>();
    return found;
}

} // namespace

Result<StoredTag> findOrMakeTag(const Tag &tag, WriteContext &context)
{
    const TagRepository tags(context.database);
    QString name = tagName(tag.name);
    TagId idOfNew;
    if (!tag.id.isNull()) {
        const auto listed = followed(tag.id, context);
        if (!listed)
            return listed.error();
        if (*listed)
            return **listed;
        // A deleted tag is not brought back with all that carried it, only because one thing is to carry its name.
        const auto present = tags.withId(tag.id);
        if (!present)
            return present.error();
        if (!*present)
            idOfNew = tag.id;
        else if (name.isEmpty())
            name = (*present)->state.name;
    }
    if (name.isEmpty()) {
        const Error::Code code = tag.id.isNull() ? Error::InvalidInput : Error::NotFound;
        return Error{code, tag.id.isNull() ? tag.name : tag.id.toString(), u"no such tag"_s};
    }
    const auto named = tags.named(name);
    if (!named)
        return named.error();
    return *named ? Result<StoredTag>(**named) : makeTag(idOfNew, name, context);
}

namespace {

template <typename TargetRow>
Result<MadeLink> linkTo(const Tag &tag, TargetRow target, WriteContext &context)
{
    const auto stored = findOrMakeTag(tag, context);
    if (!stored)
        return stored.error();
    const auto isNew = TagRepository(context.database).link(target, stored->row, context.batch);
    if (!isNew)
        return isNew.error();
    context.changes.tags = context.changes.tags || *isNew;
    return MadeLink{stored->tag, *isNew};
}

} // namespace

Result<MadeLink> linkTag(const Tag &tag, ArticleRow article, WriteContext &context)
{
    return linkTo(tag, article, context);
}

Result<MadeLink> linkTag(const Tag &tag, AnnotationRow annotation, WriteContext &context)
{
    return linkTo(tag, annotation, context);
}

} // namespace randnotiz
