#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/taglinks.h"
#include "storage/tagrepository.h"
#include "storage/writecontext.h"

namespace randnotiz {

namespace {

/// Puts tags on one thing or takes them off; tells the context what it touched.
class TagChange
{
public:
    explicit TagChange(WriteContext &context) : m_context(context) {}

    Result<void> add(const TagLink &link)
    {
        return withTarget(link, [this, &link](auto row, const auto &tell) -> Result<void> {
            const auto linked = linkTag(link.tag, row, m_context);
            if (!linked)
                return linked.error();
            if (linked->isNew) {
                m_outcome.added += {link.target, linked->tag};
                tell();
            }
            return {};
        });
    }

    Result<void> remove(const TagLink &link)
    {
        return withTarget(link, [this, &link](auto row, const auto &tell) -> Result<void> {
            const TagRepository tags(m_context.database);
            const auto tag = link.tag.id.isNull() ? tags.named(link.tag.name) : tags.withId(link.tag.id);
            if (!tag)
                return tag.error();
            if (!*tag)
                return {};
            const auto removed = tags.unlink(row, (*tag)->row);
            if (!removed)
                return removed.error();
            if (*removed) {
                m_outcome.removed += {link.target, (*tag)->tag};
                m_context.changes.tags = true;
                tell();
            }
            return {};
        });
    }

    const TagOutcome &outcome() const { return m_outcome; }

private:
    /// Calls `act(row, tell)` with the row of the link's target, and what tells the context that it changed.
    template <typename Act>
    Result<void> withTarget(const TagLink &link, const Act &act)
    {
        ChangeSet &changes = m_context.changes;
        if (const auto *articleId = std::get_if<ArticleId>(&link.target)) {
            const auto article = ArticleRepository(m_context.database).find(*articleId);
            if (!article)
                return article.error();
            return act(article->row, [&changes, articleId] { changes.articlesChanged += *articleId; });
        }
        const AnnotationId id = std::get<AnnotationId>(link.target);
        const auto annotation = AnnotationRepository(m_context.database).find(id);
        if (!annotation)
            return annotation.error();
        return act(annotation->row,
                   [&changes, &annotation, id] { changes.annotationsChanged += {annotation->articleId, id}; });
    }

    WriteContext &m_context;
    TagOutcome m_outcome;
};

} // namespace

Result<TagOutcome> apply(const ChangeTags &change, WriteContext &context)
{
    TagChange tags(context);
    for (const TagLink &link : change.add) {
        if (const auto done = tags.add(link); !done)
            return done.error();
    }
    for (const TagLink &link : change.remove) {
        if (const auto done = tags.remove(link); !done)
            return done.error();
    }
    return tags.outcome();
}

} // namespace randnotiz
