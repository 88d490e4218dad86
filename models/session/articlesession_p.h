#pragma once

#include "domain/changes.h"
#include "session/actqueue.h"
#include "session/articlesession.h"
#include "session/commands/sessioncommand.h"
#include "session/passagelist.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include <atomic>
#include <functional>
#include <memory>

namespace randnotiz {

class FindableText;

/// What ArticleSession::load() does, in the thread that calls it.
Result<ArticleSession::Loaded> readArticle(const Library &library, ArticleId id);

/// State of an open article, shared by the three sources of ArticleSession: the acts, their undo, and
/// what comes from outside.
struct ArticleSession::Private
{
    Private(ArticleSession &owner, Library &library, const Loaded &loaded);

    // Acts.
    template <typename Change>
    void act(const ActFailure &about, std::function<Result<std::optional<Change>>()> make,
             std::function<void(const typename Change::Outcome &)> done);
    AnnotationId addHighlight(const OverlapQuestion &wanted);
    AnnotationId mergeHighlight(const OverlapQuestion &wanted);
    /// A complete annotation of a range of the present text.
    Annotation annotationOn(TextRange range, Colour colour) const;
    /// What `made` takes in of the annotations that it is merged with: words, note and tags.
    Annotation mergedWith(Annotation made, const QList<AnnotationId> &others) const;
    /// Which of `places`, in their order, are to be highlighted.
    QList<qsizetype> placesToHighlight(const QList<TextRange> &places, HighlightAllOutcome &outcome) const;
    void postAll(const QList<Annotation> &made, const QList<TextRange> &places);
    /// A mark that was shown while it was being saved, and is not in the library.
    void takeBack(AnnotationId id, ActFailure about, const Error &error);
    void editAnnotation(Act act, const EditAnnotation &edit, quint64 editing = 0);
    void changeTags(Act act, AnnotationId annotation, std::function<Result<ChangeTags>()> make);
    void setTrashed(Act act, const QList<AnnotationId> &ids, bool trashed);
    void editArticle(Act act, std::function<EditArticle()> make, quint64 editing = 0);
    void moveTo(Act act, AnnotationId id, TextRange selection, quint64 editing = 0);
    void pushRevision(Act act, const RevisionOutcome &outcome);
    void push(SessionCommand::Step step);
    void savePosition();

    // Undo.
    void replay(const SessionCommand::Step &step, const Replay &change, ActFailure::Direction direction,
                const std::shared_ptr<bool> &failed);
    /// The change as it may be posted now, with the version that undo relies on; Conflict when others
    /// have changed the same row since the act.
    Result<Replay> upToDate(const SessionCommand::Step &step, Replay change) const;
    void dropFailedCommands();
    /// Where the first annotation of a change stands now; empty when it isn't there.
    TextRange placeOf(const Replay &change) const;
    /// Of all that the step touches; grows whenever others change one of it.
    int foreignChangesOf(const SessionCommand::Step &step) const;

    // What the library answered.
    void take(const Annotation &annotation);
    void take(const Article &changed);
    void take(const TrashOutcome &outcome, bool trashed);
    void take(const AnnotationsOutcome &outcome);
    void take(const TagOutcome &outcome);
    void take(ReadingState state);
    void take(const RevisionOutcome &outcome);

    // What others did.
    void notice(const ChangeSet &changes);
    void refresh();
    struct Fresh;
    void apply(const Fresh &fresh);
    void applyReload(const Result<Loaded> &loaded);

    qint64 versionOf(AnnotationId id) const;

    ArticleSession &q;
    Library &library;
    Article article;
    Revision revision;
    std::shared_ptr<const OffsetMap> offsets;
    PassageList passages;
    OverlapRule overlapRule = OverlapRule::Keep;
    QHash<AnnotationId, Annotation> trashed; ///< that this session removed, so that undo needs no reading
    ActQueue queue;
    QUndoStack stack;

    std::shared_ptr<const FindableText> findable;  ///< of the text and language that were searched last
    std::shared_ptr<std::atomic_bool> stopFinding; ///< of the last search

    int preparing = 0; ///< acts that a pool thread prepares and that are not in the queue yet

    QTimer positionTimer;
    std::optional<qsizetype> unsavedPosition;

    struct Stale
    {
        QSet<AnnotationId> annotations;
        bool article = false;
        bool text = false;
        bool any() const { return article || text || !annotations.isEmpty(); }
    };
    Stale stale; ///< known to differ from the library, not read yet
    bool refreshing = false;
    bool hasEnded = false;
    bool closing = false;  ///< nothing waits for answers any more, so no version is known
    bool dropping = false; ///< the undo stack is walked to drop commands, not to undo
    QHash<AnnotationId, int> foreignChanges;
    int foreignArticleChanges = 0;

    QThreadPool reads; ///< last, so that nothing reads any more when the rest is destroyed
};

template <typename Change>
void ArticleSession::Private::act(const ActFailure &about,
                                  std::function<Result<std::optional<Change>>()> make,
                                  std::function<void(const typename Change::Outcome &)> done)
{
    queue.add<Change>(std::move(make), [this, about, done](const Result<typename Change::Outcome> &outcome) {
        if (outcome) {
            done(*outcome);
            return;
        }
        ActFailure failure = about;
        failure.error = outcome.error();
        Q_EMIT q.failed(failure);
    });
}

} // namespace randnotiz
