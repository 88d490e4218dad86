#include "session/articlesession_p.h"

namespace randnotiz {

void ArticleSession::revise(const ReviseArticle &change, Act act)
{
    d->savePosition(); // before it is one in another text
    d->act<ReviseArticle>(
        {.act = act}, [change]() -> Result<std::optional<ReviseArticle>> { return std::optional(change); },
        [this, act](const RevisionOutcome &outcome) { d->pushRevision(act, outcome); });
}

void ArticleSession::showRevision(RevisionId revision)
{
    d->savePosition();
    // Made when its turn comes: an act that waits before this one may revise the article.
    const auto make = [this, revision]() -> Result<std::optional<ShowRevision>> {
        return std::optional(ShowRevision{d->article.id, revision, {}});
    };
    d->act<ShowRevision>({.act = Act::ShowRevision}, make,
                         [this](const RevisionOutcome &outcome) { d->pushRevision(Act::ShowRevision, outcome); });
}

/// Nothing is deleted, so undo and redo only go back and forth between the two revisions.
void ArticleSession::Private::pushRevision(Act act, const RevisionOutcome &outcome)
{
    take(outcome);
    if (outcome.previous == outcome.current)
        return;
    push({.act = act,
          .backward = ShowRevision{article.id, outcome.previous, outcome.current},
          .forward = ShowRevision{article.id, outcome.current, outcome.previous}});
}

void ArticleSession::acceptWording(AnnotationId id)
{
    if (const MarkedPassage *present = passage(id); present && !present->isOrphan())
        d->moveTo(Act::AcceptWording, id, present->range);
}

void ArticleSession::attach(AnnotationId id, TextRange selection)
{
    d->moveTo(Act::Attach, id, selection);
}

void ArticleSession::keepQuote(AnnotationId id)
{
    const KeepQuote change{id, d->revision.id, true};
    const auto make = [this, change]() -> Result<std::optional<KeepQuote>> {
        const MarkedPassage *present = passage(change.id);
        if (!present)
            return Error{Error::NotFound, change.id.toString(), {}};
        return present->annotation.asksForReview() ? std::optional(change) : std::nullopt;
    };
    d->act<KeepQuote>({.act = Act::KeepQuote, .annotation = id}, make, [this, change](const Annotation &saved) {
        d->take(saved);
        d->push({.act = Act::KeepQuote,
                 .annotation = change.id,
                 .backward = KeepQuote{change.id, change.revision, false},
                 .forward = change});
    });
}

} // namespace randnotiz
