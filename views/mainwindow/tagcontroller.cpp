#include "mainwindow/tagcontroller.h"

#include "library/librarypane.h"
#include "mainwindow/useractions.h"
#include "tags/tagwindow.h"

namespace randnotiz {

TagController::TagController(Library &library, LibraryPane &pane, LibraryActs &acts, UserActions &actions,
                             Dialogs &dialogs, QWidget &window)
    : m_library(library), m_acts(acts), m_actions(actions), m_dialogs(dialogs), m_window(window)
{
    connect(&actions[UserAction::ManageTags], &QAction::triggered, this,
            [this, &pane] { opened().select(pane.shown().tag()); });
    connect(&pane, &LibraryPane::tagsRequested, this, [this](const QString &tag) { opened().select(tag); });
    connect(&pane, &LibraryPane::tagRenameRequested, this, [this](const QString &tag) { opened().rename(tag); });
}

TagController::~TagController()
{
    // It reads the library, and asks for acts that go before it.
    delete m_tags;
}

TagWindow &TagController::opened()
{
    if (m_tags == nullptr)
        m_tags = new TagWindow(m_library, m_acts, m_dialogs, m_actions[UserAction::Undo], m_actions[UserAction::Redo], &m_window);
    m_tags->show();
    m_tags->raise();
    m_tags->activateWindow();
    return *m_tags;
}

} // namespace randnotiz
