#include "session/libraryacts.h"

#include "library/articles.h"
#include "library/library.h"

#include <QSet>

#include <memory>
#include <utility>

namespace randnotiz {

namespace {

const char *commandText(LibraryAct act)
{
    switch (act) {
    case LibraryAct::Tag:
        return QT_TRANSLATE_NOOP("UndoText", "tags of the articles");
    case LibraryAct::TagAnnotations:
        return QT_TRANSLATE_NOOP("UndoText", "tags of the annotations");
    case LibraryAct::RecolourAnnotations:
        return QT_TRANSLATE_NOOP("UndoText", "colour of the annotations");
    case LibraryAct::SetState:
        return QT_TRANSLATE_NOOP("UndoText", "reading state of the articles");
    case LibraryAct::EditDetails:
        return QT_TRANSLATE_NOOP("UndoText", "article details");
    case LibraryAct::Trash:
        return QT_TRANSLATE_NOOP("UndoText", "moving to the trash");
    case LibraryAct::Restore:
        return QT_TRANSLATE_NOOP("UndoText", "restoring from the trash");
    case LibraryAct::RenameTag:
        return QT_TRANSLATE_NOOP("UndoText", "renaming the tag");
    case LibraryAct::MergeTags:
        return QT_TRANSLATE_NOOP("UndoText", "merging the tags");
    case LibraryAct::TrashTags:
        return QT_TRANSLATE_NOOP("UndoText", "deleting the tag");
    case LibraryAct::RestoreTags:
        return QT_TRANSLATE_NOOP("UndoText", "restoring the tag");
    case LibraryAct::EditTag:
        return QT_TRANSLATE_NOOP("UndoText", "change of the tag");
    case LibraryAct::SetDistinctTags:
        return QT_TRANSLATE_NOOP("UndoText", "“not the same”");
    case LibraryAct::ImportAnnotations:
        return QT_TRANSLATE_NOOP("UndoText", "import of annotations");
    case LibraryAct::SaveSearch:
        return QT_TRANSLATE_NOOP("UndoText", "saving the search");
    case LibraryAct::EditSavedSearch:
        return QT_TRANSLATE_NOOP("UndoText", "change of the saved search");
    case LibraryAct::DeleteSavedSearch:
        return QT_TRANSLATE_NOOP("UndoText", "deleting the saved search");
    }
    return "";
}

/// Articles and annotations, each counted once.
qint64 targetCount(const TagOutcome &outcome)
{
    QSet<QUuid> targets;
    for (const TagLink &link : outcome.added + outcome.removed)
        targets += std::visit([](const auto &id) { return id.uuid(); }, link.target);
    return targets.size();
}

/// Tags, each counted once: one that was made and described has changed twice.
qint64 tagCount(const TagsChanged &outcome)
{
    QSet<TagId> tags;
    for (const TagTransition &transition : outcome.tags)
        tags += transition.id;
    return tags.size();
}

/// The versions that the tags had before an act was done for the first time.
QHash<TagId, qint64> versionsBefore(const TagsChanged &changed)
{
    QHash<TagId, qint64> versions;
    for (const TagTransition &transition : changed.tags) {
        const qint64 before = transition.version - 1;
        versions[transition.id] = versions.contains(transition.id) ? qMin(versions.value(transition.id), before) : before;
    }
    return versions;
}

} // namespace

/// Undoes and redoes an act that is already in the library.
/// The first redo(), which QUndoStack::push() calls, has nothing to do.
class LibraryCommand : public QUndoCommand
{
public:
    LibraryCommand(LibraryActs &acts, LibraryAct act, LibraryChange forward, LibraryChange backward)
        : QUndoCommand(QString::fromLatin1(commandText(act)))
        , m_acts(acts)
        , m_act(act)
        , m_forward(std::move(forward))
        , m_backward(std::move(backward))
    {
    }

    void redo() override
    {
        if (m_saved)
            m_acts.post(m_act, m_forward, this, LibraryActs::Direction::Redo);
        m_saved = true;
    }

    void undo() override { m_acts.post(m_act, m_backward, this, LibraryActs::Direction::Undo); }

    const LibraryChange &change(LibraryActs::Direction direction) const
    {
        return direction == LibraryActs::Direction::Undo ? m_backward : m_forward;
    }

    /// Undo and redo of an edit apply to the version that the last one has left behind, and to no other.
    void follow(const Article &edited)
    {
        for (LibraryChange *change : {&m_forward, &m_backward}) {
            if (auto *edit = std::get_if<EditArticle>(change))
                edit->version = edited.version;
        }
    }

    void follow(const AnnotationsOutcome &edited)
    {
        QHash<AnnotationId, qint64> versions;
        for (const Annotation &annotation : edited.edited)
            versions.insert(annotation.id, annotation.version);
        for (LibraryChange *change : {&m_forward, &m_backward}) {
            auto *edits = std::get_if<ChangeAnnotations>(change);
            if (edits == nullptr)
                continue;
            for (EditAnnotation &edit : edits->edit)
                edit.version = versions.value(edit.id, edit.version);
        }
    }

    void follow(const TagsChanged &replayed)
    {
        for (LibraryChange *change : {&m_forward, &m_backward}) {
            if (auto *replay = std::get_if<ReplayTags>(change))
                replay->change = replayed;
        }
    }

    void followVersions(const QHash<TagId, qint64> &before, const QHash<TagId, qint64> &now)
    {
        for (LibraryChange *change : {&m_forward, &m_backward}) {
            auto *replay = std::get_if<ReplayTags>(change);
            if (replay == nullptr)
                continue;
            const QHash<TagId, qint64> known = replay->change.versions();
            for (TagTransition &transition : replay->change.tags) {
                const TagId id = transition.id;
                if (before.contains(id) && before.value(id) == known.value(id))
                    transition.version = now.value(id);
            }
        }
    }

private:
    LibraryActs &m_acts;
    LibraryAct m_act;
    LibraryChange m_forward;
    LibraryChange m_backward;
    bool m_saved = false;
};

LibraryActs::LibraryActs(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_queue(library)
{
}

LibraryActs::~LibraryActs()
{
    m_queue.flush();
}

namespace {

template <typename Target>
ChangeTags tagChange(const QList<Target> &targets, const QStringList &add, const QStringList &remove)
{
    ChangeTags change;
    for (const Target &target : targets) {
        for (const QString &name : add)
            change.add += TagLink{target, Tag{{}, name}};
        for (const QString &name : remove)
            change.remove += TagLink{target, Tag{{}, name}};
    }
    return change;
}

} // namespace

void LibraryActs::changeTags(const QList<ArticleId> &articles, const QStringList &add, const QStringList &remove)
{
    postTags(LibraryAct::Tag, tagChange(articles, add, remove));
}

void LibraryActs::changeAnnotationTags(const QList<AnnotationId> &annotations, const QStringList &add, const QStringList &remove)
{
    postTags(LibraryAct::TagAnnotations, tagChange(annotations, add, remove));
}

void LibraryActs::postTags(LibraryAct act, const ChangeTags &change)
{
    m_queue.add<ChangeTags>([change] { return Result<std::optional<ChangeTags>>(std::optional(change)); },
                            [this, act](const Result<TagOutcome> &outcome) {
                                if (!outcome) {
                                    Q_EMIT failed(act, outcome.error());
                                    return;
                                }
                                const qint64 count = targetCount(*outcome);
                                if (count > 0) {
                                    push(act, ChangeTags{outcome->added, outcome->removed},
                                         ChangeTags{outcome->removed, outcome->added});
                                }
                                Q_EMIT done(act, count);
                            });
}

void LibraryActs::recolour(const QList<Annotation> &annotations, Colour colour)
{
    ChangeAnnotations change;
    QHash<AnnotationId, Colour> before;
    for (const Annotation &annotation : annotations) {
        if (annotation.colour == colour)
            continue;
        change.edit += EditAnnotation{annotation.id, annotation.version, colour, {}, {}};
        before.insert(annotation.id, annotation.colour);
    }
    if (change.edit.isEmpty()) {
        Q_EMIT done(LibraryAct::RecolourAnnotations, 0);
        return;
    }
    m_queue.add<ChangeAnnotations>(
        [change] { return Result<std::optional<ChangeAnnotations>>(std::optional(change)); },
        [this, colour, before](const Result<AnnotationsOutcome> &outcome) {
            if (!outcome) {
                Q_EMIT failed(LibraryAct::RecolourAnnotations, outcome.error());
                return;
            }
            ChangeAnnotations forward;
            ChangeAnnotations backward;
            for (const Annotation &edited : outcome->edited) {
                forward.edit += EditAnnotation{edited.id, edited.version, colour, {}, {}};
                backward.edit += EditAnnotation{edited.id, edited.version, before.value(edited.id), {}, {}};
            }
            push(LibraryAct::RecolourAnnotations, forward, backward);
            Q_EMIT done(LibraryAct::RecolourAnnotations, outcome->edited.size());
        });
}

void LibraryActs::setReadingState(const QList<ArticleId> &articles, ReadingState state)
{
    SetReadingState change;
    for (const ArticleId &article : articles)
        change.states.emplaceBack(article, state);
    m_queue.add<SetReadingState>(
        [change] { return Result<std::optional<SetReadingState>>(std::optional(change)); },
        [this, state](const Result<SetReadingState::Outcome> &before) {
            if (!before) {
                Q_EMIT failed(LibraryAct::SetState, before.error());
                return;
            }
            SetReadingState forward;
            SetReadingState backward;
            for (const auto &[article, old] : *before) {
                if (old == state)
                    continue;
                forward.states.emplaceBack(article, state);
                backward.states.emplaceBack(article, old);
            }
            const qint64 count = forward.states.size();
            if (count > 0)
                push(LibraryAct::SetState, std::move(forward), std::move(backward));
            Q_EMIT done(LibraryAct::SetState, count);
        });
}

void LibraryActs::editDetails(ArticleId article, const Metadata &metadata)
{
    auto before = std::make_shared<Metadata>();
    m_queue.add<EditArticle>(
        [this, article, metadata, before]() -> Result<std::optional<EditArticle>> {
            const Result<Article> present = m_library.articles().article(article);
            if (!present)
                return present.error();
            *before = present->metadata;
            return std::optional(EditArticle{article, present->version, metadata, std::nullopt});
        },
        [this, article, metadata, before](const Result<Article> &edited) {
            if (!edited) {
                Q_EMIT failed(LibraryAct::EditDetails, edited.error());
                return;
            }
            push(LibraryAct::EditDetails, EditArticle{article, edited->version, metadata, std::nullopt},
                 EditArticle{article, edited->version, *before, std::nullopt});
            Q_EMIT done(LibraryAct::EditDetails, 1);
        });
}

void LibraryActs::trash(const QList<ArticleId> &articles, const QList<AnnotationId> &annotations)
{
    postTrash(LibraryAct::Trash, SetTrashed{articles, annotations, true});
}

void LibraryActs::restore(const QList<ArticleId> &articles, const QList<AnnotationId> &annotations)
{
    postTrash(LibraryAct::Restore, SetTrashed{articles, annotations, false});
}

void LibraryActs::recordImport(const QList<ArticleId> &articles, const QList<AnnotationId> &annotations)
{
    if (articles.isEmpty() && annotations.isEmpty())
        return;
    // Behind acts that are being saved, as it was done behind them.
    m_queue.addStep([this, articles, annotations] {
        push(LibraryAct::ImportAnnotations, SetTrashed{articles, annotations, false}, SetTrashed{articles, annotations, true});
    });
}

void LibraryActs::postTrash(LibraryAct act, const SetTrashed &change)
{
    m_queue.add<SetTrashed>([change] { return Result<std::optional<SetTrashed>>(std::optional(change)); },
                            [this, act, trashed = change.trashed](const Result<TrashOutcome> &moved) {
                                if (!moved) {
                                    Q_EMIT failed(act, moved.error());
                                    return;
                                }
                                const qint64 count = moved->articles.size() + moved->annotations.size();
                                if (count > 0) {
                                    push(act, SetTrashed{moved->articles, moved->annotations, trashed},
                                         SetTrashed{moved->articles, moved->annotations, !trashed});
                                }
                                Q_EMIT done(act, count);
                            });
}

template <typename Change> void LibraryActs::changeTagsThemselves(LibraryAct act, const Change &change)
{
    m_queue.add<Change>([change] { return Result<std::optional<Change>>(std::optional(change)); },
                        [this, act](const Result<TagsChanged> &changed) {
                            if (!changed) {
                                Q_EMIT failed(act, changed.error());
                                return;
                            }
                            if (!changed->isEmpty()) {
                                followVersions(versionsBefore(*changed), *changed);
                                push(act, ReplayTags{*changed, false}, ReplayTags{*changed, true});
                            }
                            Q_EMIT done(act, tagCount(*changed));
                        });
}

void LibraryActs::renameTag(const QString &from, const QString &to)
{
    changeTagsThemselves(LibraryAct::RenameTag, MoveTag{from, to, false});
}

void LibraryActs::mergeTags(const QString &from, const QString &to)
{
    changeTagsThemselves(LibraryAct::MergeTags, MoveTag{from, to, true});
}

void LibraryActs::trashTags(const QList<TagStamp> &tags)
{
    changeTagsThemselves(LibraryAct::TrashTags, SetTagsTrashed{tags, true});
}

void LibraryActs::restoreTags(const QList<TagStamp> &tags)
{
    changeTagsThemselves(LibraryAct::RestoreTags, SetTagsTrashed{tags, false});
}

void LibraryActs::editTag(const EditTag &edit)
{
    changeTagsThemselves(LibraryAct::EditTag, edit);
}

void LibraryActs::setDistinctTags(TagId first, TagId second)
{
    const SetDistinctTags change{first, second, true};
    m_queue.add<SetDistinctTags>(
        [change] { return Result<std::optional<SetDistinctTags>>(std::optional(change)); },
        [this, change](const Result<bool> &before) {
            if (!before) {
                Q_EMIT failed(LibraryAct::SetDistinctTags, before.error());
                return;
            }
            if (!*before)
                push(LibraryAct::SetDistinctTags, change, SetDistinctTags{change.first, change.second, false});
            Q_EMIT done(LibraryAct::SetDistinctTags, *before ? 0 : 1);
        });
}

void LibraryActs::saveSearch(SavedSearch search)
{
    if (search.id.isNull())
        search.id = SavedSearchId(m_library.environment().newUuid());
    changeSavedSearch(LibraryAct::SaveSearch, {std::nullopt, search});
}

void LibraryActs::editSavedSearch(const SavedSearch &before, const SavedSearch &after)
{
    changeSavedSearch(LibraryAct::EditSavedSearch, {before, after});
}

void LibraryActs::deleteSavedSearch(const SavedSearch &search)
{
    changeSavedSearch(LibraryAct::DeleteSavedSearch, {search, std::nullopt});
}

void LibraryActs::changeSavedSearch(LibraryAct act, const ChangeSavedSearch &change)
{
    m_queue.add<ChangeSavedSearch>(
        [change] { return Result<std::optional<ChangeSavedSearch>>(std::optional(change)); },
        [this, act, change](const Result<SavedSearchId> &changed) {
            if (!changed) {
                Q_EMIT failed(act, changed.error());
                return;
            }
            push(act, change, ChangeSavedSearch{change.after, change.before});
            Q_EMIT done(act, 1);
        });
}

void LibraryActs::undo()
{
    m_queue.addStep([this] { m_stack.undo(); });
}

void LibraryActs::redo()
{
    m_queue.addStep([this] { m_stack.redo(); });
}

void LibraryActs::push(LibraryAct act, LibraryChange forward, LibraryChange backward)
{
    m_stack.push(new LibraryCommand(*this, act, std::move(forward), std::move(backward)));
}

void LibraryActs::post(LibraryAct act, const LibraryChange &change, LibraryCommand *command,
                       Direction direction)
{
    std::visit(
        [this, act, command, direction](const auto &value) {
            using Change = std::decay_t<decltype(value)>;
            auto posted = std::make_shared<Change>(value);
            m_queue.add<Change>(
                [this, command, direction, posted] {
                    // As it is when its turn comes: what was answered meanwhile may have raised versions.
                    if (isAlive(command))
                        *posted = std::get<Change>(command->change(direction));
                    return Result<std::optional<Change>>(std::optional(*posted));
                },
                [this, act, command, direction, posted](const Result<typename Change::Outcome> &outcome) {
                    if (outcome) {
                        if constexpr (std::is_same_v<Change, EditArticle> || std::is_same_v<Change, ChangeAnnotations>
                                      || std::is_same_v<Change, ReplayTags>) {
                            if (isAlive(command))
                                command->follow(*outcome);
                        }
                        if constexpr (std::is_same_v<Change, ReplayTags>)
                            followVersions(posted->change.versions(), *outcome);
                        Q_EMIT done(act, 1);
                        Q_EMIT replayed(QString::fromLatin1(commandText(act)), direction == Direction::Undo);
                        return;
                    }
                    drop(command, direction);
                    Q_EMIT failed(act, outcome.error());
                });
        },
        change);
}

void LibraryActs::followVersions(const QHash<TagId, qint64> &before, const TagsChanged &now)
{
    const QHash<TagId, qint64> versions = now.versions();
    for (int place = 0; place < m_stack.count(); ++place) {
        // The stack shows the commands that it was given only as const ones.
        auto *command = const_cast<QUndoCommand *>(m_stack.command(place));
        static_cast<LibraryCommand *>(command)->followVersions(before, versions);
    }
}

bool LibraryActs::isAlive(const LibraryCommand *command) const
{
    for (int place = 0; place < m_stack.count(); ++place) {
        if (m_stack.command(place) == command)
            return true;
    }
    return false;
}

void LibraryActs::drop(LibraryCommand *command, Direction direction)
{
    const int place = direction == Direction::Undo ? m_stack.index() : m_stack.index() - 1;
    if (m_stack.command(place) != command) {
        // The reader has gone further back or forth meanwhile: what those commands rest on is not there.
        m_stack.clear();
        return;
    }
    // The stack believes that the command has worked. Going back over one that is obsolete takes it out
    // without calling it.
    command->setObsolete(true);
    if (direction == Direction::Undo)
        m_stack.redo();
    else
        m_stack.undo();
}

} // namespace randnotiz
