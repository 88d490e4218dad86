#include "support/webserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace randnotiz {

WebAnswer WebAnswer::page(const QByteArray &body, const QByteArray &type, const QByteArray &moreHeaders)
{
    return {"HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n" + moreHeaders + "Connection: close\r\n\r\n" + body};
}

WebAnswer WebAnswer::status(const QByteArray &statusLine, const QByteArray &body)
{
    return {"HTTP/1.1 " + statusLine + "\r\nContent-Type: text/html\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body};
}

WebAnswer WebAnswer::redirect(const QByteArray &location, const QByteArray &statusLine)
{
    return {"HTTP/1.1 " + statusLine + "\r\nLocation: " + location +
            "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"};
}

/// Lives in the server's thread.
struct WebServer::Listener : QObject
{
    explicit Listener(WebServer &ownerServer)
        : owner(ownerServer)
    {
        connect(&server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = server.nextPendingConnection())
                serve(socket);
        });
        if (!server.listen(owner.m_address))
            qFatal("The test's server can't listen: %s", qPrintable(server.errorString()));
        owner.m_port = server.serverPort();
    }

    void serve(QTcpSocket *socket)
    {
        ++owner.m_connections;
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, head = QByteArray()]() mutable {
            head += socket->readAll();
            if (!head.endsWith("\r\n\r\n"))
                return;
            const WebAnswer answer = take(head);
            head.clear();
            owner.m_mostAtOnce = std::max(owner.m_mostAtOnce.load(), ++atOnce);
            connect(socket, &QTcpSocket::disconnected, this, [this] { --atOnce; });
            send(socket, answer);
        });
    }

    WebAnswer take(const QByteArray &head)
    {
        const QMutexLocker locker(&owner.m_mutex);
        owner.m_requests += head;
        const auto answer = owner.m_answers.find(head.split(' ').value(1));
        return answer == owner.m_answers.end() ? WebAnswer::status("404 Not Found") : answer->second;
    }

    static void send(QTcpSocket *socket, const WebAnswer &answer)
    {
        if (answer.ending == WebAnswer::Drips) {
            drip(socket, answer.bytes);
            return;
        }
        socket->write(answer.bytes);
        if (answer.ending == WebAnswer::Closes)
            socket->disconnectFromHost();
        if (answer.ending == WebAnswer::Repeats) {
            connect(socket, &QTcpSocket::bytesWritten, socket, [socket, more = answer.repeated] {
                if (socket->bytesToWrite() < 1024 * 1024)
                    socket->write(more);
            });
        }
    }

    static void drip(QTcpSocket *socket, const QByteArray &bytes)
    {
        constexpr int pieces = 20;
        constexpr int pauseMs = 10;
        const qsizetype piece = std::min(bytes.size(), bytes.size() / pieces + 1);
        socket->write(bytes.first(piece));
        if (piece == bytes.size())
            socket->disconnectFromHost();
        else
            QTimer::singleShot(pauseMs, socket, [socket, rest = bytes.sliced(piece)] { drip(socket, rest); });
    }

    WebServer &owner;
    QTcpServer server;
    int atOnce = 0;
};

WebServer::WebServer(const QHostAddress &address)
    : m_address(address)
{
    // Made here, so that the port is known; a listening socket may change its thread before its first event.
    m_listener = new Listener(*this);
    m_listener->server.moveToThread(&m_thread);
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
}

WebServer::~WebServer()
{
    m_thread.quit();
    m_thread.wait();
}

void WebServer::answer(const QByteArray &path, const WebAnswer &answer)
{
    const QMutexLocker locker(&m_mutex);
    m_answers[path] = answer;
}

QString WebServer::address(const QByteArray &path) const
{
    return QStringLiteral("http://%1:%2%3")
        .arg(m_address.toString())
        .arg(m_port)
        .arg(QString::fromLatin1(path));
}

QList<QByteArray> WebServer::requests() const
{
    const QMutexLocker locker(&m_mutex);
    return m_requests;
}

} // namespace randnotiz
