#include "session/articlesession_p.h"

#include <algorithm>

namespace randnotiz {

namespace {

template <typename T> void restoreField(Known<T> &target, const Known<T> &from, const Known<T> &to)
{
    if (!(from == to))
        target = to;
}

/// `present` with those fields set to `to` in which `from` and `to` differ.
Metadata withOnlyChangedFields(Metadata present, const Metadata &from, const Metadata &to)
{
    restoreField(present.title, from.title, to.title);
    restoreField(present.authors, from.authors, to.authors);
    restoreField(present.published, from.published, to.published);
    restoreField(present.source, from.source, to.source);
    restoreField(present.site, from.site, to.site);
    restoreField(present.url, from.url, to.url);
    restoreField(present.language, from.language, to.language);
    return present;
}

Metadata metadataOf(const Replay &change)
{
    return std::get<EditArticle>(change).metadata.value_or(Metadata());
}

QString typedWords(const Replay &change)
{
    if (const auto *edit = std::get_if<EditAnnotation>(&change))
        return edit->note.value_or(QString());
    if (const auto *edit = std::get_if<EditArticle>(&change))
        return edit->note.value_or(QString());
    return {};
}

} // namespace

void ArticleSession::Private::replay(const SessionCommand::Step &step, const Replay &change,
                                     ActFailure::Direction direction, const std::shared_ptr<bool> &failed)
{
    if (dropping)
        return;
    const ActFailure about{.act = step.act,
                           .direction = direction,
                           .annotation = step.annotation,
                           .keptText = typedWords(change)};
    const auto finish = [this, about, failed](const Error &error) {
        *failed = true;
        dropFailedCommands();
        if (!about.annotation.isNull())
            stale.annotations += about.annotation;
        else
            stale.article = true;
        ActFailure failure = about;
        failure.error = error;
        Q_EMIT q.failed(failure);
    };
    const auto queueChange = [this, step, change, finish, direction]<typename Change>(const Change &) {
        queue.add<Change>(
            [this, step, change]() -> Result<std::optional<Change>> {
                const Result<Replay> now = upToDate(step, change);
                if (!now)
                    return now.error();
                return std::optional(std::get<Change>(*now));
            },
            [this, change, finish, direction, act = step.act](const Result<typename Change::Outcome> &outcome) {
                if (!outcome) {
                    finish(outcome.error());
                    return;
                }
                const TextRange before = placeOf(change);
                if constexpr (std::is_same_v<Change, SetTrashed>)
                    take(*outcome, std::get<SetTrashed>(change).trashed);
                else if constexpr (std::is_same_v<Change, SetReadingState>)
                    take(std::get<SetReadingState>(change).states.first().second);
                else
                    take(*outcome);
                const TextRange after = placeOf(change);
                Q_EMIT q.replayed({.undone = direction == ActFailure::Undone,
                                   .text = SessionCommand::textOf(act),
                                   .place = after.isEmpty() ? before : after});
            });
    };
    std::visit(queueChange, change);
}

Result<Replay> ArticleSession::Private::upToDate(const SessionCommand::Step &step, Replay change) const
{
    if (step.foreignChanges != foreignChangesOf(step))
        return Error{Error::Conflict, {}, {}};
    if (auto *edit = std::get_if<EditArticle>(&change)) {
        edit->version = closing ? 0 : article.version;
        if (edit->metadata) {
            const bool backward = *edit->metadata == metadataOf(step.backward);
            const Metadata from = metadataOf(backward ? step.forward : step.backward);
            edit->metadata = withOnlyChangedFields(article.metadata, from, *edit->metadata);
        }
        return change;
    }
    if (auto *edit = std::get_if<EditAnnotation>(&change)) {
        if (!passages.find(edit->id))
            return Error{Error::NotFound, edit->id.toString(), {}};
        edit->version = versionOf(edit->id);
    }
    if (auto *several = std::get_if<ChangeAnnotations>(&change)) {
        for (EditAnnotation &edit : several->edit)
            edit.version = versionOf(edit.id);
        for (AnnotationVersion &trash : several->trash)
            trash.version = versionOf(trash.id);
    }
    return change;
}

int ArticleSession::Private::foreignChangesOf(const SessionCommand::Step &step) const
{
    if (std::holds_alternative<EditArticle>(step.forward))
        return foreignArticleChanges;
    const auto *several = std::get_if<ChangeAnnotations>(&step.forward);
    if (!several)
        return foreignChanges.value(step.annotation);
    int sum = 0;
    for (const EditAnnotation &edit : several->edit)
        sum += foreignChanges.value(edit.id);
    for (const AnnotationVersion &trash : several->trash)
        sum += foreignChanges.value(trash.id);
    for (const AnnotationId id : several->restore)
        sum += foreignChanges.value(id);
    return sum;
}

TextRange ArticleSession::Private::placeOf(const Replay &change) const
{
    QList<AnnotationId> ids;
    if (const auto *edit = std::get_if<EditAnnotation>(&change)) {
        ids += edit->id;
    } else if (const auto *trash = std::get_if<SetTrashed>(&change)) {
        ids += trash->annotations;
    } else if (const auto *tags = std::get_if<ChangeTags>(&change)) {
        for (const TagLink &link : tags->add + tags->remove) {
            if (const auto *id = std::get_if<AnnotationId>(&link.target))
                ids += *id;
        }
    } else if (const auto *several = std::get_if<ChangeAnnotations>(&change)) {
        ids += several->restore;
        for (const EditAnnotation &one : several->edit)
            ids += one.id;
        for (const AnnotationVersion &one : several->trash)
            ids += one.id;
    }
    const QSet<AnnotationId> wanted(ids.begin(), ids.end());
    const auto first = std::ranges::find_if(passages.all(), [&wanted](const MarkedPassage &passage) {
        return !passage.isOrphan() && wanted.contains(passage.annotation.id);
    });
    return first == passages.all().end() ? TextRange{} : first->range;
}

void ArticleSession::Private::dropFailedCommands()
{
    // A command drops out only inside its own undo() or redo(), so the stack is walked over it and back,
    // while the commands that haven't failed do nothing.
    dropping = true;
    for (int place = stack.count() - 1; place >= 0; --place) {
        const auto *command = dynamic_cast<const SessionCommand *>(stack.command(place));
        if (!command || !command->hasFailed())
            continue;
        const int index = stack.index();
        const bool undone = place >= index;
        stack.setIndex(undone ? place + 1 : place);
        stack.setIndex(undone ? index : index - 1);
    }
    dropping = false;
}

} // namespace randnotiz
