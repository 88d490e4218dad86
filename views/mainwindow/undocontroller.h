#pragma once

#include <QObject>

class QUndoGroup;
class QUndoStack;

namespace randnotiz {

class ArticleController;
class LibraryActs;
class UserActions;

/// Undo and redo over the stacks of the open article and of the library: the last act comes first, wherever it
/// was done, and the menu says which one it is.
class UndoController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    UndoController(QUndoGroup &group, LibraryActs &acts, ArticleController &articles, UserActions &actions);

    void refresh();

Q_SIGNALS:
    /// "Undone: highlight"
    void told(const QString &text);

protected:
    /// A field that has nothing of its own to undo leaves the keys to the window.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QUndoStack *stack);
    void tell(const QString &text, bool undone);
    QUndoStack *stackToUndo() const;
    QUndoStack *stackToRedo() const;
    void undo();
    void redo();

    QUndoGroup &m_group;
    LibraryActs &m_acts;
    ArticleController &m_articles;
    UserActions &m_actions;
};

} // namespace randnotiz
