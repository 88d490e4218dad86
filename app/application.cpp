#include "application.h"

#include "cli/commandserver.h"
#include "desktopscheme.h"
#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/jobprogressdialog.h"
#include "ipc/localclient.h"
#include "ipc/socketaddress.h"
#include "library/backups/backupfolder.h"
#include "library/backups/restoration.h"
#include "library/datetext.h"
#include "mainwindow/mainwindow.h"
#include "print/pdfprinter.h"
#include "session/actqueue.h"
#include "style/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QIcon>
#include <QUndoGroup>
#include <QtConcurrent>

#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int gaveUp = 3;

/// What the reader may still do about a library that can't be opened for writing.
enum class WayOut : quint8 { Read, Restore, OpenAnother };

/// The last backup that can be restored, as far as a look tells.
std::optional<BackupInfo> lastGoodBackup(const QString &folder, const QString &library)
{
    const Result<QList<BackupInfo>> backups = BackupFolder(folder, Library::canonicalPath(library)).list();
    if (!backups)
        return std::nullopt;
    const auto good = std::ranges::find_if(*backups, [](const BackupInfo &backup) { return !backup.problem; });
    return good == backups->end() ? std::nullopt : std::optional(*good);
}

} // namespace

StartRequest StartRequest::fromArguments(const QStringList &arguments)
{
    StartRequest request;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--library"_L1 && i + 1 < arguments.size())
            request.library = QFileInfo(arguments[++i]).absoluteFilePath();
        else if (argument.startsWith("--library="_L1))
            request.library = QFileInfo(argument.sliced(10)).absoluteFilePath();
        else if (argument.startsWith("randnotiz://"_L1))
            request.link = argument;
        else if (isWebAddress(argument))
            request.link = u"randnotiz://add?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(argument));
        else if (argument.startsWith("file://"_L1))
            request.paths += QUrl(argument).toLocalFile();
        else
            request.paths += QFileInfo(argument).absoluteFilePath();
    }
    const auto isLibrary = [](const QString &path) { return path.endsWith(".randnotiz"_L1); };
    for (const QString &path : std::as_const(request.paths)) {
        if (isLibrary(path))
            request.library = path;
    }
    request.paths.removeIf(isLibrary);
    return request;
}

Application::Application(Dialogs &dialogs, std::shared_ptr<Fetcher> fetcher, QObject *parent)
    : QObject(parent)
    , m_dialogs(dialogs)
    , m_fetcher(std::move(fetcher))
    , m_printer(std::make_shared<PdfPrinter>())
    , m_undoGroup(std::make_unique<QUndoGroup>())
{
    // Also of what is shown while there is no window.
    QApplication::setWindowIcon(QIcon(u":/icons/randnotiz.svg"_s));
    apply(m_settings.preferences());
}

Application::~Application()
{
    closeWindow();
}

void Application::start(const StartRequest &request)
{
    StartRequest whole = request;
    if (whole.library.isEmpty())
        whole.library = Library::defaultPath();
    open(whole);
}

void Application::end()
{
    if (m_window != nullptr)
        m_window->close();
    else
        Q_EMIT finished(0);
}

void Application::open(const StartRequest &request)
{
    const OpenOptions options{request.mustExist ? OpenOptions::ReadWriteExisting : OpenOptions::ReadWrite,
                              Environment::system(), m_fetcher, m_printer, m_settings.preferences().backupFolder};
    Result<std::unique_ptr<Library>> library = Library::open(request.library, options);
    if (library)
        replaceBy(std::move(*library), request);
    else if (library.error().code == Error::LibraryInUse)
        handOver(request);
    else
        openingFailed(library.error(), request);
}

void Application::openInstead(const QString &path, bool mustExist)
{
    const QString canonical = Library::canonicalPath(path);
    if (m_library == nullptr || canonical != Library::canonicalPath(m_library->path()))
        open({canonical, {}, {}, mustExist});
}

void Application::handOver(const StartRequest &request)
{
    const Result<QString> address = socketAddress(Library::canonicalPath(request.library));
    if (!address) {
        openingFailed(address.error(), request);
        return;
    }
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, request] {
        watcher->deleteLater();
        const Answer answer = watcher->result();
        if (answer.outcome != Answer::Answered || answer.reply.exitCode != 0)
            openingFailed({Error::LibraryInUse, request.library, {}}, request);
        else if (m_window == nullptr)
            Q_EMIT finished(0);
    });
    watcher->setFuture(QtConcurrent::run(
        [address = *address, request] { return ask(address, OpenRequest{request.paths, request.link}); }));
}

void Application::openingFailed(const Error &error, const StartRequest &request)
{
    if (!error.cause.isEmpty())
        qWarning("The library could not be opened: %ls", qUtf16Printable(error.cause));
    if (error.code == Error::LibraryDamaged)
        openingFoundDamage(error, request);
    else
        askForAWayOut(error, request, std::nullopt);
}

void Application::openingFoundDamage(const Error &error, const StartRequest &request)
{
    constexpr int shownAfterMs = 400;
    const auto control = std::make_shared<JobControl>();
    auto *progress = new JobProgressDialog(tr("The library is damaged. Looking for backups that can be restored…"),
                                           tr("Go on without"), control, m_window.get());
    progress->setObjectName(u"lookingForBackups"_s);
    progress->setWindowTitle(tr("Randnotiz"));
    progress->setRange(0, 0);
    progress->setMinimumDuration(shownAfterMs);
    const auto answered = std::make_shared<bool>(false);
    const auto ask = [this, error, request, progress, answered](const std::optional<BackupInfo> &backup) {
        if (std::exchange(*answered, true))
            return;
        progress->hide();
        progress->deleteLater();
        askForAWayOut(error, request, backup);
    };
    connect(progress, &QProgressDialog::canceled, this, [ask] { ask(std::nullopt); });
    auto *watcher = new QFutureWatcher<std::optional<BackupInfo>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, ask] {
        watcher->deleteLater();
        ask(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        [folder = m_settings.preferences().backupFolder, library = request.library] { return lastGoodBackup(folder, library); }));
}

void Application::askForAWayOut(const Error &error, const StartRequest &request, const std::optional<BackupInfo> &backup)
{
    const QString reason = openingErrorText(error, request.library);
    Result<std::unique_ptr<Library>> readable =
        Library::open(request.library, {OpenOptions::ReadOnly, Environment::system()});

    Question question{tr("The library can't be opened"), reason, {}, {}};
    if (m_window == nullptr)
        question.giveUp = tr("Quit");
    QList<WayOut> ways;
    if (readable) {
        question.detail = tr("It can still be read, but nothing can be changed in it.");
        question.choices += tr("Open for reading");
        ways += WayOut::Read;
    }
    if (backup) {
        question.choices += tr("Restore the backup of %1").arg(momentText(backup->name.madeMs));
        ways += WayOut::Restore;
    }
    question.choices += tr("Open another library…");
    ways += WayOut::OpenAnother;

    // A question's answer can be copied, a library can't.
    auto kept = std::make_shared<std::unique_ptr<Library>>(readable ? std::move(*readable) : nullptr);
    m_dialogs.ask(m_window.get(), question, [this, ways, kept, request, reason, backup](int choice) {
        const auto way = choice < 0 ? std::nullopt : std::optional(ways[choice]);
        if (way == WayOut::Read)
            replaceBy(std::move(*kept), request, tr("Opened for reading only: %1").arg(reason));
        else if (way == WayOut::Restore)
            restore(request.library, backup->file);
        else if (way == WayOut::OpenAnother)
            chooseAnother(request);
        else if (m_window == nullptr)
            Q_EMIT finished(gaveUp);
    });
}

void Application::restore(const QString &library, const QString &backup)
{
    const RestoreRequest request{library, backup, m_settings.preferences().backupFolder};
    closeWindow();
    const auto control = std::make_shared<JobControl>();
    const auto progress =
        std::make_shared<JobProgressDialog>(tr("Restoring the library from the backup…"), tr("Cancel"), control);
    progress->setWindowTitle(tr("Randnotiz"));
    progress->setObjectName(u"restoring"_s);
    progress->setMinimumDuration(0); // nothing else is on the screen
    const auto work = QtConcurrent::run([request, control] { return restoreLibrary(request, Environment::system(), *control); });
    whenFinished(work, this, [this, request, progress](const Result<RestoreReport> &report) {
        progress->hide();
        open({request.library, {}, {}, true});
        if (m_window == nullptr)
            return;
        if (!report)
            m_window->showFailure(tr("The backup was not restored, and the library is as it was. %1").arg(errorText(report.error())));
        else
            m_window->showMessage(tr("The library was restored from the backup. What was there before is kept: File → Backups… lists it first."));
    });
}

void Application::chooseAnother(const StartRequest &request)
{
    m_dialogs.chooseLibrary(m_window.get(), tr("Open library"), [this, request](const QString &path) {
        if (!path.isEmpty())
            open({path, request.paths, request.link, true});
        else if (m_window == nullptr)
            Q_EMIT finished(gaveUp);
    });
}

void Application::replaceBy(std::unique_ptr<Library> library, const StartRequest &request, const QString &notice)
{
    if (m_window == nullptr) {
        show(std::move(library), request, notice);
        return;
    }
    // A function can be copied, a library can't.
    auto kept = std::make_shared<std::unique_ptr<Library>>(std::move(library));
    m_window->letGo([this, kept, request, notice] {
        // Queued, since this is the window's own doing.
        QMetaObject::invokeMethod(
            this, [this, kept, request, notice] { show(std::move(*kept), request, notice); }, Qt::QueuedConnection);
    });
}

void Application::show(std::unique_ptr<Library> library, const StartRequest &request, const QString &notice)
{
    closeWindow();
    m_library = std::move(library);
    const QString path = Library::canonicalPath(m_library->path());
    m_settings.addRecentLibrary(path);
    m_window = std::make_unique<MainWindow>(*m_library, *m_undoGroup, m_dialogs, m_settings.preferences(),
                                            m_settings.windowState(path));
    MainWindow *window = m_window.get();
    window->setRecentLibraries(m_settings.recentLibraries());
    connect(window, &MainWindow::preferencesChanged, this, [this](const Preferences &preferences) {
        m_settings.setPreferences(preferences);
        apply(preferences);
        m_window->setPreferences(preferences);
    });
    // Queued, since both let the window go that sends them.
    connect(window, &MainWindow::newLibraryRequested, this,
            [this](const QString &chosen) { openInstead(chosen, false); }, Qt::QueuedConnection);
    connect(window, &MainWindow::openLibraryRequested, this,
            [this](const QString &chosen) { openInstead(chosen, true); }, Qt::QueuedConnection);
    connect(window, &MainWindow::restoreRequested, this,
            [this, path](const QString &backup) { restore(path, backup); }, Qt::QueuedConnection);
    connect(window, &MainWindow::closed, this, [this] {
        closeWindow();
        Q_EMIT finished(0);
    }, Qt::QueuedConnection);
    if (!notice.isEmpty())
        window->showNotice(notice);
    window->show();
    listen();
    if (!request.paths.isEmpty())
        window->importPaths(request.paths);
    if (!request.link.isEmpty())
        window->openLink(request.link);
}

void Application::listen()
{
    if (m_library->isReadOnly())
        return;
    m_server = std::make_unique<CommandServer>(*m_library);
    connect(m_server.get(), &CommandServer::openRequested, m_window.get(),
            [window = m_window.get()](const QStringList &paths, const QString &link) {
                window->raiseWindow();
                if (!paths.isEmpty())
                    window->importPaths(paths);
                if (!link.isEmpty())
                    window->openLink(link);
            });
    // Without it the program works; only others can't reach it.
    if (const Result<void> listening = m_server->start(); !listening)
        qWarning("Other programs can't hand over to this one: %ls", qUtf16Printable(listening.error().cause));
}

void Application::closeWindow()
{
    if (m_window != nullptr) {
        m_settings.setWindowState(Library::canonicalPath(m_library->path()), m_window->state());
        m_window->hide();
    }
    m_server.reset();
    m_window.reset();
    m_library.reset();
}

void Application::apply(const Preferences &preferences)
{
    static const bool platformIsDark = isDark(QApplication::palette());
    m_language.set(preferences.language);
    const bool dark = preferences.theme == Theme::Dark
                      || (preferences.theme == Theme::AsDesktop && desktopPrefersDark().value_or(platformIsDark));
    applyPalette(dark);
}

} // namespace randnotiz
