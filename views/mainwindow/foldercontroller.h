#pragma once

#include "session/folderkeeper.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace randnotiz {

class KeptFoldersDialog;
class MessageStrip;

/// Says what became of the folders of notes that are kept up to date, shows which they are, and sees to it that they are
/// before the window closes.
class FolderController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    FolderController(FolderKeeper &keeper, MessageStrip &messages, QWidget &window);

    void showFolders();
    /// Brings up to date what isn't, showing that where it takes time, and with a way to do without.
    /// @param then called in any case
    void beforeClosing(std::function<void()> then);

Q_SIGNALS:
    /// For a moment, in the status bar.
    void told(const QString &text);

private:
    void tellUpdate(const QString &folder, const ExportReport &report);
    void tellFailure(const QString &folder, const Error &error);

    FolderKeeper &m_keeper;
    MessageStrip &m_messages;
    QWidget &m_window;
    QPointer<KeptFoldersDialog> m_dialog;
};

} // namespace randnotiz
