#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace randnotiz {

class Dialogs;
class Library;
class LibraryActs;
class LibraryPane;
class TagWindow;
class UserActions;

/// Opens the window of all tags, one for each main window, from the menu and from the tag tree.
class TagController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    TagController(Library &library, LibraryPane &pane, LibraryActs &acts, UserActions &actions, Dialogs &dialogs,
                  QWidget &window);
    ~TagController() override;

private:
    TagWindow &opened();

    Library &m_library;
    LibraryActs &m_acts;
    UserActions &m_actions;
    Dialogs &m_dialogs;
    QWidget &m_window;
    QPointer<TagWindow> m_tags;
};

} // namespace randnotiz
