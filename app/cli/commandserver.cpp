#include "cli/commandserver.h"

#include "cli/execute.h"
#include "ipc/localserver.h"
#include "ipc/socketaddress.h"
#include "library/library.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThreadPool>

#include <atomic>
#include <map>

namespace randnotiz {

namespace {

/// A long import takes one of these; what is asked meanwhile runs beside it.
constexpr int commandsAtOnce = 4;

using CancelFlag = std::shared_ptr<std::atomic<bool>>;

} // namespace

struct CommandServer::Private
{
    explicit Private(Library &heldLibrary) : library(heldLibrary) {}

    /// Starts the command in a pool thread; its reply comes back as an event of `owner`.
    void carryOut(CommandServer *owner, quint64 caller, const CommandRequest &request);

    Library &library;
    LocalServer server;
    QThreadPool pool;
    std::map<quint64, CancelFlag> running; ///< by caller
};

void CommandServer::Private::carryOut(CommandServer *owner, quint64 caller, const CommandRequest &request)
{
    const CancelFlag cancelled = std::make_shared<std::atomic<bool>>(false);
    running[caller] = cancelled;
    pool.start([this, owner, caller, request, cancelled] {
        cli::Call call{request.arguments, request.folder, request.language};
        call.isCancelled = [cancelled] { return cancelled->load(); };
        const cli::Outcome outcome = cli::execute(library, call);
        QMetaObject::invokeMethod(
            owner,
            [this, caller, outcome] {
                running.erase(caller);
                server.answer(caller, {outcome.output, outcome.error, outcome.exitCode});
            },
            Qt::QueuedConnection);
    });
}

CommandServer::CommandServer(Library &library, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(library))
{
    d->pool.setMaxThreadCount(commandsAtOnce);
    connect(&d->server, &LocalServer::requested, this, [this](quint64 caller, const Request &request) {
        if (const auto *command = std::get_if<CommandRequest>(&request)) {
            d->carryOut(this, caller, *command);
            return;
        }
        const auto &open = std::get<OpenRequest>(request);
        d->server.answer(caller, {});
        Q_EMIT openRequested(open.paths, open.link);
    });
    // A caller that was interrupted doesn't want the rest of its import.
    connect(&d->server, &LocalServer::abandoned, this, [this](quint64 caller) {
        if (const auto command = d->running.find(caller); command != d->running.end())
            *command->second = true;
    });
}

CommandServer::~CommandServer()
{
    d->server.stopListening();
    for (auto &[caller, cancelled] : d->running)
        *cancelled = true;
    d->pool.waitForDone();
    // The replies are waiting among this object's events.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

Result<void> CommandServer::start()
{
    if (d->library.isReadOnly())
        return Error{Error::LibraryReadOnly, d->library.path(), {}};
    const Result<QString> address = socketAddress(Library::canonicalPath(d->library.path()));
    if (!address)
        return address.error();
    return d->server.listen(*address);
}

} // namespace randnotiz
