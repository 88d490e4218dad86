#include "storage/tagmoveplan.h"

#include <QSet>
#include <QStringList>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Folding can change the number of characters, but not of levels.
qsizetype levelCount(const QString &name)
{
    return name.count(u'/') + 1;
}

QString withoutLevels(const QString &name, qsizetype count)
{
    return name.section(u'/', static_cast<int>(count));
}

QString firstLevels(const QString &name, qsizetype count)
{
    return name.section(u'/', 0, static_cast<int>(count - 1));
}

} // namespace

Result<TagMovePlan> planTagMove(const TagRepository &tags, const QString &from, const QString &to)
{
    const auto target = checkedTagName(to);
    if (!target)
        return target.error();
    const auto moving = tags.tree(from);
    if (!moving)
        return moving.error();
    if (moving->isEmpty())
        return Error{Error::NotFound, from, u"no such tag"_s};
    const qsizetype levels = levelCount(tagName(from));
    TagMovePlan plan{firstLevels(moving->first().tag.name, levels), *target, {}};
    const bool sameTag = foldedTagName(plan.from) == foldedTagName(*target);
    if (!sameTag && isInTagTree(*target, plan.from))
        return Error{Error::BelowItself, plan.from, *target};
    if (!sameTag) {
        const auto present = tags.named(*target);
        if (!present)
            return present.error();
        if (*present)
            plan.to = (*present)->tag.name;
    }

    QSet<TagId> ids;
    for (const StoredTag &tag : *moving)
        ids += tag.tag.id;
    for (const StoredTag &tag : *moving) {
        const QString below = withoutLevels(tag.tag.name, levels);
        TagMovePlan::Step step{tag, below.isEmpty() ? plan.to : plan.to + u'/' + below, std::nullopt};
        if (step.name == tag.tag.name)
            continue;
        auto present = tags.named(step.name);
        if (!present)
            return present.error();
        // One that moves itself has left its name by then: it is nearer to the top, and so comes first.
        if (*present && !ids.contains((*present)->tag.id))
            step.into = std::move(*present);
        plan.steps += std::move(step);
    }
    return plan;
}

} // namespace randnotiz
