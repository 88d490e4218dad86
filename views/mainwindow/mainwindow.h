#pragma once

#include "mainwindow/preferences.h"
#include "mainwindow/windowstate.h"
#include "reader/readerappearance.h"
#include "domain/error.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QUndoGroup;

namespace randnotiz {

class Dialogs;
class Library;
struct ExportScopes;

/// The window of one library: its articles at the left, the text in the middle, the annotations at the right.
/// Composes the panes and the controllers; what they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All references are borrowed and must outlive the window.
    MainWindow(Library &library, QUndoGroup &undoGroup, Dialogs &dialogs, const Preferences &preferences,
               const WindowState &state);
    ~MainWindow() override;

    Library &library() const { return m_library; }
    /// As it is now, for the next start.
    WindowState state() const;
    void setPreferences(const Preferences &preferences);
    void setRecentLibraries(const QStringList &paths);

    /// @param paths files and folders, absolute
    void importPaths(const QStringList &paths);
    /// Goes to what a randnotiz:// link names; says so when it names nothing.
    void openLink(const QString &link);
    /// Before all other windows, with the focus where the desktop allows it.
    void raiseWindow();
    /// A quiet banner, not closed by itself.
    void showNotice(const QString &text);
    /// The same, but one that can be closed.
    void showMessage(const QString &text);
    void showFailure(const QString &text);
    /// Before another library takes this one's place, or the window closes: all that was typed is posted, and the library is
    /// backed up if that is due. Not called when the reader chooses to stay.
    void letGo(std::function<void()> then);

Q_SIGNALS:
    void preferencesChanged(const randnotiz::Preferences &preferences);
    void newLibraryRequested(const QString &path);
    void openLibraryRequested(const QString &path);
    /// A backup is to take the place of this window's library; everything typed has been posted.
    void restoreRequested(const QString &backup);
    /// The reader closes the window; everything typed has been posted.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;

    void layOut();
    void connectArticles();
    void connectLibraryActions();
    void connectBackups();
    void connectViewActions();
    void connectAnnotationActions();
    void restore(const WindowState &state);
    void retranslate();
    void showArticle();
    void showCounts();
    void exportNotes();
    void exportNotesOf(ExportScopes scopes);
    void showPreferences();
    void showKeys();
    void readColourNames();
    void cyclePanes(int step);

    Library &m_library;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
