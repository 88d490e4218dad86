#pragma once

#include "session/items/codebookmodel.h"
#include "tags/pendingreads.h"

#include <QDialog>
#include <QPointer>

#include <array>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace randnotiz {

class Dialogs;
class Library;
class LibraryActs;
class TagDetails;
class TagNameDialog;
class TwinList;
struct TagTwins;

/// All tags of a library: a tree with counts to rename, move, merge and delete in, what each tag means, and pairs
/// that are likely the same. Says in numbers what a merge or deletion will do before it is done.
class TagWindow : public QDialog
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the window. Acts are undone by `undo` and `redo`, the program's own.
    TagWindow(Library &library, LibraryActs &acts, Dialogs &dialogs, QAction &undo, QAction &redo, QWidget *parent);
    /// Waits for running reads.
    ~TagWindow() override;

    /// As soon as the tags have been read. An empty name leaves what is selected.
    void select(const QString &tag);
    /// Selects the tag and lets its name be typed over.
    void rename(const QString &tag);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void done(int result) override;

private:
    enum Act { New, Rename, Merge, Move, Delete, ActCount };

    // Layout and what is shown: tagwindow.cpp.
    QWidget *makeTagSide();
    QWidget *makeDetailSide();
    QWidget *makeBottom();
    void connectParts();
    void retranslate();
    void softenSelections();
    void keepPlace();
    void showCurrent();
    void showContents();
    void readAround();
    void fillTrashMenu(const QList<TrashedTag> &trashed);
    QModelIndex currentTag() const; ///< of the model, in its first column; may be invalid
    QString currentName() const;
    QStringList names() const;
    void say(const QString &text);

    // What is done: tagwindow_acts.cpp.
    void makeTag();
    void startRename();
    void askForMerge();
    void askForMove();
    void offerDrop(const QString &tag, const QString &onto);
    /// A rename or move as it is, or a merge once the reader has agreed.
    void move(const QString &from, const QString &to);
    void askToMerge(const TagMovePreview &preview);
    void mergeTwins(const TagTwins &twins);
    void deleteCurrent();
    void exportAs(int format);
    void follow(TagNameDialog &dialog, const QString &from, const QString &to, bool merging);

    Library &m_library;
    LibraryActs &m_acts;
    Dialogs &m_dialogs;
    CodebookModel m_tags;
    CodebookFilterModel m_shown;
    std::array<QAction *, ActCount> m_actions{};
    QTreeView *m_tree = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_empty = nullptr;
    QTabWidget *m_tabs = nullptr;
    TagDetails *m_details = nullptr;
    TwinList *m_twins = nullptr;
    QLabel *m_state = nullptr;
    QToolButton *m_trash = nullptr;
    QToolButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
    QMenu *m_contextMenu = nullptr;
    QString m_wanted;         ///< to be selected once it is there
    bool m_wantsRename = false;
    int m_companionRead = 0;  ///< the last one that was started; answers to others are dropped
    PendingReads m_reads;     ///< last, so that nothing is read any more when the rest goes
};

} // namespace randnotiz
