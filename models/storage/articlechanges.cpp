#include "storage/articlerepository.h"
#include "storage/colourrepository.h"
#include "storage/writecontext.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<Article> apply(const EditArticle &change, WriteContext &context)
{
    const ArticleRepository articles(context.database);
    const auto stored = articles.find(change.id);
    if (!stored)
        return stored.error();
    const auto present = articles.article(change.id);
    if (!present)
        return present.error();
    if (change.version != 0 && change.version != present->version)
        return Error{Error::Conflict, change.id.toString(), u"at version %1"_s.arg(present->version)};
    if (!change.metadata && !change.note)
        return present;

    const auto done =
        articles.setMetadataAndNote(stored->row, change.metadata.value_or(present->metadata),
                                    change.note.value_or(present->note), context.now);
    if (!done)
        return done.error();
    context.changes.articlesChanged += change.id;
    return articles.article(change.id);
}

Result<SetReadingPosition::Outcome> apply(const SetReadingPosition &change, WriteContext &context)
{
    if (change.position < 0)
        return Error{Error::InvalidInput, change.id.toString(), u"a place before the text"_s};
    const ArticleRepository articles(context.database);
    const auto stored = articles.find(change.id);
    if (!stored)
        return stored.error();
    if (const auto done = articles.setReadingPosition(stored->row, change.position); !done)
        return done.error();
    return change.position;
}

Result<SetReadingState::Outcome> apply(const SetReadingState &change, WriteContext &context)
{
    const ArticleRepository articles(context.database);
    SetReadingState::Outcome before;
    for (const auto &[id, state] : change.states) {
        const auto stored = articles.find(id);
        if (!stored)
            return stored.error();
        before.emplace_back(id, stored->state);
        if (stored->state == state)
            continue;
        if (const auto done = articles.setReadingState(stored->row, state); !done)
            return done.error();
        context.changes.articlesChanged += id;
    }
    return before;
}

Result<Colour> apply(const NameColour &change, WriteContext &context)
{
    if (std::ranges::find(allColours, change.colour) == allColours.end())
        return Error{Error::InvalidInput, QString::number(static_cast<int>(change.colour)), u"no such colour"_s};
    const auto done =
        ColourRepository(context.database).setName(change.colour, change.name.simplified(), context.batch);
    if (!done)
        return done.error();
    context.changes.colours = true;
    return change.colour;
}

} // namespace randnotiz
