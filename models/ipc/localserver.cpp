#include "ipc/localserver.h"

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <chrono>
#include <unordered_map>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto signOfLifeInterval = 1s;
/// A request is sent at once after the greeting; who says nothing for so long holds a connection for nothing.
constexpr auto requestPatience = 30s;
/// How long closing waits for a caller to take the last bytes of its reply.
constexpr int partingMilliseconds = 1000;

struct Conversation
{
    QLocalSocket *socket = nullptr;
    QByteArray request;
    bool asked = false;
    QDeadlineTimer patience{requestPatience};
};

Reply refusal(const QString &cause)
{
    return {{}, "randnotiz: request: " + cause.toUtf8() + '\n', 2};
}

} // namespace

struct LocalServer::Private
{
    QLocalServer server;
    QTimer signsOfLife;
    std::unordered_map<quint64, Conversation> conversations;
    quint64 lastCaller = 0;
};

LocalServer::LocalServer(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&d->server, &QLocalServer::newConnection, this, &LocalServer::greetNewCallers);
    connect(&d->signsOfLife, &QTimer::timeout, this, &LocalServer::showLife);
    d->signsOfLife.setInterval(signOfLifeInterval);
}

LocalServer::~LocalServer()
{
    for (auto &[caller, conversation] : d->conversations)
        conversation.socket->disconnect(this);
}

Result<void> LocalServer::listen(const QString &address)
{
    QLocalServer::removeServer(address);
    if (!d->server.listen(address))
        return Error{Error::FileNotWritable, address, d->server.errorString()};
    return {};
}

void LocalServer::stopListening()
{
    d->server.close();
}

void LocalServer::greetNewCallers()
{
    while (QLocalSocket *socket = d->server.nextPendingConnection()) {
        // Not the server's child: those who are being answered outlive stopListening().
        socket->setParent(this);
        const quint64 caller = ++d->lastCaller;
        d->conversations[caller].socket = socket;
        connect(socket, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
        connect(socket, &QLocalSocket::disconnected, this, [this, caller] { forget(caller); });
        socket->write(" ");
        d->signsOfLife.start();
    }
}

void LocalServer::read(quint64 caller)
{
    const auto found = d->conversations.find(caller);
    if (found == d->conversations.end() || found->second.asked)
        return;
    Conversation &conversation = found->second;
    conversation.request += conversation.socket->readAll();
    const bool complete = conversation.request.endsWith('\n');
    const bool tooLong = conversation.request.size() > maximalRequestBytes;
    if (!complete && !tooLong)
        return;

    conversation.asked = true;
    if (tooLong) {
        answer(caller, refusal(u"longer than %1 bytes"_s.arg(maximalRequestBytes)));
        return;
    }
    const Result<Request> request = decodeRequest(conversation.request);
    conversation.request.clear();
    if (request)
        Q_EMIT requested(caller, *request);
    else
        answer(caller, refusal(request.error().cause));
}

void LocalServer::answer(quint64 caller, const Reply &reply)
{
    const auto found = d->conversations.find(caller);
    if (found == d->conversations.end())
        return;
    QLocalSocket *socket = found->second.socket;
    d->conversations.erase(found);
    socket->disconnect(this);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(encodeReply(reply));
    socket->flush();
    socket->disconnectFromServer();
    // A program that answers while it closes has no event loop any more to send the rest from.
    if (!d->server.isListening() && socket->state() != QLocalSocket::UnconnectedState)
        socket->waitForDisconnected(partingMilliseconds);
}

void LocalServer::forget(quint64 caller)
{
    const auto found = d->conversations.find(caller);
    if (found == d->conversations.end())
        return;
    const bool asked = found->second.asked;
    found->second.socket->deleteLater();
    d->conversations.erase(found);
    if (asked)
        Q_EMIT abandoned(caller);
}

void LocalServer::showLife()
{
    QList<QLocalSocket *> idle;
    for (auto &[caller, conversation] : d->conversations) {
        if (conversation.asked)
            conversation.socket->write(" ");
        else if (conversation.patience.hasExpired())
            idle += conversation.socket;
    }
    for (QLocalSocket *socket : idle)
        socket->abort();
    if (d->conversations.empty())
        d->signsOfLife.stop();
}

} // namespace randnotiz
