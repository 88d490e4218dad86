#pragma once

#include "language.h"
#include "library/backups/backups.h"
#include "library/library.h"
#include "settings.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QUndoGroup;

namespace randnotiz {

class CommandServer;
class Dialogs;
class Fetcher;
class PagePrinter;
class MainWindow;

/// What a start of the program asks for.
struct StartRequest
{
    QString library;   ///< path of the library file; empty: the default one
    QStringList paths; ///< files and folders to import, absolute
    QString link;      ///< randnotiz://…, or empty; an address becomes a link that offers it
    bool mustExist = false; ///< false: the library is made where there is none

    /// Of the command line, without the program's name: `[--library FILE] [PATH|LINK]…`. A PATH that ends in
    /// .randnotiz is the library.
    static StartRequest fromArguments(const QStringList &arguments);
};

/// The desktop program: opens a library and its window, and hands over to a program that holds it already.
class Application : public QObject
{
    Q_OBJECT

public:
    /// @param dialogs borrowed; must outlive the application
    /// @param fetcher what may use the network
    explicit Application(Dialogs &dialogs, std::shared_ptr<Fetcher> fetcher, QObject *parent = nullptr);
    /// Waits until the library has carried out all that was posted.
    ~Application() override;

    /// Opens the library; a window follows, or a question, or finished().
    void start(const StartRequest &request);
    /// As if the reader had closed the window: finished() follows when all that was typed is kept. Without a window
    /// nothing is there to be kept, and it follows at once.
    void end();
    /// nullptr while none is open.
    MainWindow *window() const { return m_window.get(); }

Q_SIGNALS:
    /// Nothing is left to do: the window was closed (0), the request was handed over (0), or the reader
    /// gave up on a library that can't be opened (3).
    void finished(int exitCode);

private:
    struct Opened;

    void open(const StartRequest &request);
    void openInstead(const QString &path, bool mustExist);
    void handOver(const StartRequest &request);
    /// Closes the window, lets the backup take the place of the library, and opens it again, whatever became of it.
    void restore(const QString &library, const QString &backup);
    void openingFailed(const Error &error, const StartRequest &request);
    /// Looks at the backups, which takes its time, and then asks.
    void openingFoundDamage(const Error &error, const StartRequest &request);
    void askForAWayOut(const Error &error, const StartRequest &request, const std::optional<BackupInfo> &backup);
    void chooseAnother(const StartRequest &request);
    /// Lets the window go first, with all that was typed and a backup if that is due; the reader may choose to stay.
    void replaceBy(std::unique_ptr<Library> library, const StartRequest &request, const QString &notice = {});
    void show(std::unique_ptr<Library> library, const StartRequest &request, const QString &notice = {});
    void closeWindow();
    void listen();
    void apply(const Preferences &preferences);

    Dialogs &m_dialogs;
    Settings m_settings;
    Language m_language;
    std::shared_ptr<Fetcher> m_fetcher;
    std::shared_ptr<PagePrinter> m_printer;
    // The window and the server let go before the library closes.
    std::unique_ptr<Library> m_library;
    std::unique_ptr<QUndoGroup> m_undoGroup;
    std::unique_ptr<CommandServer> m_server;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace randnotiz
