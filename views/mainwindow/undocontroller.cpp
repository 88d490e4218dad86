#include "mainwindow/undocontroller.h"

#include "mainwindow/articlecontroller.h"
#include "mainwindow/useractions.h"
#include "session/commands/undotext.h"
#include "session/libraryacts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QUndoGroup>
#include <QUndoStack>

namespace randnotiz {

namespace {

/// The active stack where `can` holds for it, else the first other one; nullptr when there is none.
template <typename Can>
QUndoStack *choose(const QUndoGroup &group, Can can)
{
    QUndoStack *active = group.activeStack();
    if (active != nullptr && can(active))
        return active;
    const QList<QUndoStack *> stacks = group.stacks();
    const auto other = std::ranges::find_if(stacks, can);
    return other == stacks.end() ? nullptr : *other;
}

} // namespace

UndoController::UndoController(QUndoGroup &group, LibraryActs &acts, ArticleController &articles, UserActions &actions)
    : m_group(group), m_acts(acts), m_articles(articles), m_actions(actions)
{
    group.addStack(&acts.undoStack());
    follow(&acts.undoStack());
    connect(&articles, &ArticleController::articleChanged, this, [this, known = QPointer<ArticleSession>()]() mutable {
        if (ArticleSession *session = m_articles.session(); session != known) {
            known = session;
            if (session != nullptr) {
                follow(&session->undoStack());
                connect(session, &ArticleSession::replayed, this,
                        [this](const ReplayedAct &act) { tell(act.text, act.undone); });
            }
        }
        refresh();
    });
    connect(&acts, &LibraryActs::failed, this, &UndoController::refresh);
    connect(&articles, &ArticleController::actFailed, this, &UndoController::refresh);
    connect(&actions[UserAction::Undo], &QAction::triggered, this, &UndoController::undo);
    connect(&actions[UserAction::Redo], &QAction::triggered, this, &UndoController::redo);
    connect(&acts, &LibraryActs::replayed, this, [this](const QString &text, bool undone) { tell(text, undone); });
    QApplication::instance()->installEventFilter(this);
    refresh();
}

void UndoController::tell(const QString &text, bool undone)
{
    Q_EMIT told((undone ? tr("Undone: %1") : tr("Redone: %1")).arg(undoText(text)));
}

bool UndoController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool undoes = key->matches(QKeySequence::Undo);
    if (!undoes && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    bool hasOwn = true;
    if (const auto *line = qobject_cast<QLineEdit *>(watched))
        hasOwn = undoes ? line->isUndoAvailable() : line->isRedoAvailable();
    else if (const auto *plain = qobject_cast<QPlainTextEdit *>(watched))
        hasOwn = undoes ? plain->document()->isUndoAvailable() : plain->document()->isRedoAvailable();
    if (hasOwn)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

void UndoController::follow(QUndoStack *stack)
{
    connect(stack, &QUndoStack::indexChanged, this, [this, stack] {
        // A stack says that it is empty when it goes, too.
        if (m_group.stacks().contains(stack))
            m_group.setActiveStack(stack);
        refresh();
    });
}

QUndoStack *UndoController::stackToUndo() const
{
    return choose(m_group, [](const QUndoStack *stack) { return stack->canUndo(); });
}

QUndoStack *UndoController::stackToRedo() const
{
    return choose(m_group, [](const QUndoStack *stack) { return stack->canRedo(); });
}

void UndoController::refresh()
{
    const QUndoStack *undone = stackToUndo();
    const QUndoStack *redone = stackToRedo();
    QAction &undoAction = m_actions[UserAction::Undo];
    QAction &redoAction = m_actions[UserAction::Redo];
    undoAction.setEnabled(undone != nullptr);
    redoAction.setEnabled(redone != nullptr);
    //: %1 is what will be undone: "highlight", "moving to the trash"
    undoAction.setText(undone != nullptr ? tr("&Undo %1").arg(undoText(undone->undoText())) : tr("&Undo"));
    redoAction.setText(redone != nullptr ? tr("&Redo %1").arg(undoText(redone->redoText())) : tr("&Redo"));
    for (QAction *action : {&undoAction, &redoAction}) {
        action->setToolTip(tr("%1 (%2)").arg(action->text().remove(u'&'),
                                             action->shortcut().toString(QKeySequence::NativeText)));
    }
}

void UndoController::undo()
{
    const QUndoStack *stack = stackToUndo();
    if (stack == &m_acts.undoStack())
        m_acts.undo();
    else if (stack != nullptr && m_articles.session() != nullptr)
        m_articles.session()->undo();
}

void UndoController::redo()
{
    const QUndoStack *stack = stackToRedo();
    if (stack == &m_acts.undoStack())
        m_acts.redo();
    else if (stack != nullptr && m_articles.session() != nullptr)
        m_articles.session()->redo();
}

} // namespace randnotiz
