#pragma once

#include "domain/changes.h"
#include "session/articlesession.h"

#include <QUndoCommand>

#include <memory>
#include <variant>

namespace randnotiz {

/// A change that undoes or redoes an act.
using Replay =
    std::variant<EditAnnotation, ChangeAnnotations, EditArticle, SetTrashed, ChangeTags, SetReadingState, ShowRevision, KeepQuote>;

/// One act that is already in the library, as the two changes that take it back and do it again; values only.
///
/// The first redo(), which QUndoStack::push() calls, has nothing to do. A command whose undo or redo the
/// library refused drops out of its stack at the next undo() or redo(): only there QUndoStack listens to
/// setObsolete().
class SessionCommand : public QUndoCommand
{
public:
    struct Step
    {
        Act act = Act::Highlight;
        AnnotationId annotation; ///< null for acts on the article and on several annotations
        Replay backward;
        Replay forward;
        quint64 editing = 0; ///< see ArticleSession::newEditing()
        /// How often others had changed the same row when the act was done; a later number refuses undo.
        int foreignChanges = 0;
    };

    SessionCommand(ArticleSession &session, Step step);

    /// In the context that undoText() translates.
    static QString textOf(Act act);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

    bool hasFailed() const { return *m_failed; }

private:
    void replay(const Replay &change, ActFailure::Direction direction);

    ArticleSession &m_session;
    Step m_step;
    std::shared_ptr<bool> m_failed = std::make_shared<bool>(false); ///< outlives the command in the queue
    bool m_pushed = false;
};

} // namespace randnotiz
