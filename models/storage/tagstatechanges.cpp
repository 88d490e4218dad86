#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/taglinks.h"
#include "storage/tagmoveplan.h"
#include "storage/writecontext.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 white = 0xffffff;

Result<void> checkVersion(const StoredTag &present, qint64 version)
{
    if (version != 0 && version != present.version)
        return Error{Error::Conflict, present.tag.name, u"version %1, not %2"_s.arg(present.version).arg(version)};
    return {};
}

/// Changes tags one after another, and keeps what takes that back.
class TagChanges
{
public:
    explicit TagChanges(WriteContext &context) : m_context(context), m_tags(context.database) {}

    const TagRepository &tags() const { return m_tags; }
    const TagsChanged &outcome() const { return m_outcome; }

    Result<StoredTag> find(const TagStamp &stamp) const
    {
        const auto found = m_tags.withId(stamp.id);
        if (!found)
            return found.error();
        if (!*found)
            return Error{Error::NotFound, stamp.id.toString(), u"no such tag"_s};
        if (const auto same = checkVersion(**found, stamp.version); !same)
            return same.error();
        return **found;
    }

    Result<void> set(const StoredTag &tag, const TagState &state)
    {
        if (tag.state == state)
            return {};
        if (const auto done = m_tags.setState(tag.row, state, m_context.now, m_context.batch); !done)
            return done;
        m_outcome.tags += {tag.tag.id, tag.state, state, tag.version + 1};
        m_context.changes.tags = true;
        return tellCarriers(tag.row);
    }

    /// @param from listed or in the trash
    Result<void> merge(const StoredTag &from, const StoredTag &into)
    {
        const auto linked = m_tags.copyLinks(from.row, into, m_context.batch);
        if (!linked)
            return linked.error();
        m_outcome.linked += *linked;
        TagState heir = into.state;
        if (!heir.colour)
            heir.colour = from.state.colour;
        if (heir.description.isEmpty())
            heir.description = from.state.description;
        else if (!from.state.description.isEmpty() && from.state.description != heir.description)
            heir.description += u"\n\n"_s + from.state.description;
        if (const auto done = set(into, heir); !done)
            return done;
        TagState gone = from.state;
        gone.place = TagPlace::Gone;
        gone.mergedInto = into.tag.id;
        return set(from, gone);
    }

    void addMade(const StoredTag &tag)
    {
        TagState before = tag.state;
        before.place = TagPlace::Gone;
        m_outcome.tags += {tag.tag.id, before, tag.state, tag.version};
        m_context.changes.tags = true;
    }

    /// Nothing to do for what is no longer in the library.
    Result<void> setLink(const TagLink &link, bool linked)
    {
        const auto tag = find({link.tag.id, 0});
        if (!tag)
            return tag.error();
        const auto unlessGone = [](const Error &error) {
            return error.code == Error::NotFound ? Result<void>() : Result<void>(error);
        };
        Result<bool> changed;
        if (const auto *id = std::get_if<ArticleId>(&link.target)) {
            const auto article = ArticleRepository(m_context.database).find(*id);
            if (!article)
                return unlessGone(article.error());
            changed = linked ? m_tags.link(article->row, tag->row, m_context.batch)
                             : m_tags.unlink(article->row, tag->row);
            m_context.changes.articlesChanged += *id;
        } else {
            const AnnotationId annotationId = std::get<AnnotationId>(link.target);
            const auto annotation = AnnotationRepository(m_context.database).find(annotationId);
            if (!annotation)
                return unlessGone(annotation.error());
            changed = linked ? m_tags.link(annotation->row, tag->row, m_context.batch)
                             : m_tags.unlink(annotation->row, tag->row);
            m_context.changes.annotationsChanged += {annotation->articleId, annotationId};
        }
        if (!changed)
            return changed.error();
        if (*changed)
            m_outcome.linked += link;
        return {};
    }

private:
    /// Open articles, the list and the panel show names and colours of what carries the tag.
    Result<void> tellCarriers(TagRow row)
    {
        const auto carriers = m_tags.carriers(row);
        if (!carriers)
            return carriers.error();
        m_context.changes.articlesChanged += carriers->articles;
        m_context.changes.annotationsChanged += carriers->annotations;
        return {};
    }

    WriteContext &m_context;
    TagRepository m_tags;
    TagsChanged m_outcome;
};

Result<void> restore(const StoredTag &tag, TagChanges &changes)
{
    const auto namesake = changes.tags().named(tag.tag.name);
    if (!namesake)
        return namesake.error();
    if (*namesake)
        return changes.merge(tag, **namesake);
    TagState listed = tag.state;
    listed.place = TagPlace::Listed;
    return changes.set(tag, listed);
}

Result<void> replay(const TagTransition &transition, bool back, TagChanges &changes)
{
    const auto tag = changes.find({transition.id, 0});
    if (!tag)
        return tag.error();
    const TagState &wanted = back ? transition.before : transition.after;
    if (wanted.place == TagPlace::Listed) {
        const auto namesake = changes.tags().named(wanted.name);
        if (!namesake)
            return namesake.error();
        if (*namesake && (*namesake)->tag.id != transition.id)
            return Error{Error::Conflict, wanted.name, u"another tag has this name by now"_s};
    }
    return changes.set(*tag, wanted);
}

} // namespace

Result<TagsChanged> apply(const MoveTag &change, WriteContext &context)
{
    TagChanges changes(context);
    const auto plan = planTagMove(changes.tags(), change.from, change.to);
    if (!plan)
        return plan.error();
    for (const TagMovePlan::Step &step : plan->steps) {
        if (step.into && !change.merges)
            return Error{Error::NameTaken, step.into->tag.name, step.tag.tag.name};
        Result<void> done;
        if (step.into) {
            done = changes.merge(step.tag, *step.into);
        } else {
            TagState renamed = step.tag.state;
            renamed.name = step.name;
            done = changes.set(step.tag, renamed);
        }
        if (!done)
            return done.error();
    }
    return changes.outcome();
}

Result<TagsChanged> apply(const SetTagsTrashed &change, WriteContext &context)
{
    TagChanges changes(context);
    for (const TagStamp &stamp : change.tags) {
        const auto tag = changes.find(stamp);
        if (!tag)
            return tag.error();
        Result<void> done;
        if (change.trashed && tag->state.place == TagPlace::Listed) {
            TagState trashed = tag->state;
            trashed.place = TagPlace::InTrash;
            done = changes.set(*tag, trashed);
        } else if (!change.trashed && tag->state.place == TagPlace::InTrash) {
            done = restore(*tag, changes);
        }
        if (!done)
            return done.error();
    }
    return changes.outcome();
}

Result<TagsChanged> apply(const EditTag &change, WriteContext &context)
{
    if (change.colour && *change.colour && **change.colour > white)
        return Error{Error::InvalidInput, QString::number(**change.colour, 16), u"no colour"_s};
    TagChanges changes(context);
    Result<StoredTag> tag;
    if (!change.tag.id.isNull()) {
        tag = changes.find({change.tag.id, change.version});
    } else {
        const auto name = checkedTagName(change.tag.name);
        if (!name)
            return name.error();
        const auto present = changes.tags().named(*name);
        if (!present)
            return present.error();
        tag = findOrMakeTag({{}, *name}, context);
        if (tag && !*present)
            changes.addMade(*tag);
        else if (tag)
            tag = changes.find({tag->tag.id, change.version});
    }
    if (!tag)
        return tag.error();
    TagState edited = tag->state;
    edited.description = change.description.value_or(edited.description);
    edited.colour = change.colour.value_or(edited.colour);
    if (const auto done = changes.set(*tag, edited); !done)
        return done.error();
    return changes.outcome();
}

Result<TagsChanged> apply(const ReplayTags &change, WriteContext &context)
{
    TagChanges changes(context);
    for (const auto &[id, version] : change.change.versions().asKeyValueRange()) {
        if (const auto unchanged = changes.find({id, version}); !unchanged)
            return unchanged.error();
    }
    QList<TagTransition> transitions = change.change.tags;
    if (change.back)
        std::ranges::reverse(transitions);
    for (const TagTransition &transition : std::as_const(transitions)) {
        if (const auto done = replay(transition, change.back, changes); !done)
            return done.error();
    }
    for (const TagLink &link : change.change.linked) {
        if (const auto done = changes.setLink(link, !change.back); !done)
            return done.error();
    }
    TagsChanged outcome{change.change.tags, changes.outcome().linked};
    for (TagTransition &transition : outcome.tags) {
        const auto now = changes.find({transition.id, 0});
        if (!now)
            return now.error();
        transition.version = now->version;
    }
    return outcome;
}

Result<bool> apply(const SetDistinctTags &change, WriteContext &context)
{
    const TagChanges changes(context);
    const auto first = changes.find({change.first, 0});
    if (!first)
        return first.error();
    const auto second = changes.find({change.second, 0});
    if (!second)
        return second.error();
    if (first->row == second->row)
        return Error{Error::InvalidInput, first->tag.name, u"one tag is no pair"_s};
    context.changes.tags = true;
    return changes.tags().setDistinct(first->row, second->row, change.distinct, context.batch);
}

} // namespace randnotiz
