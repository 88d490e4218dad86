#include "storage/taglinks.h"

#include "storage/tagrepository.h"
#include "storage/writecontext.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Result<StoredTag> makeTag(const Tag &tag, WriteContext &context)
{
    const QString name = tagName(tag.name);
    if (name.isEmpty()) {
        const Error::Code code = tag.id.isNull() ? Error::InvalidInput : Error::NotFound;
        return Error{code, tag.id.isNull() ? tag.name : tag.id.toString(), u"no such tag"_s};
    }
    const Tag made{tag.id.isNull() ? TagId(context.environment.newUuid()) : tag.id, name};
    const auto row = TagRepository(context.database).insert(made, context.now, context.batch);
    if (!row)
        return row.error();
    return StoredTag{*row, made, false};
}

Result<StoredTag> findOrMakeTag(const Tag &tag, WriteContext &context)
{
    const TagRepository tags(context.database);
    auto found = tags.find(tag);
    if (!found)
        return found.error();
    if (!*found && !tag.id.isNull()) {
        found = tags.find({{}, tag.name});
        if (!found)
            return found.error();
    }
    if (!*found)
        return makeTag(tag, context);
    if ((*found)->inTrash) {
        if (const auto done = tags.takeOutOfTrash((*found)->row); !done)
            return done.error();
    }
    return **found;
}

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
