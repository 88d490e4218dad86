#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>

#include <atomic>
#include <map>
#include <memory>

namespace randnotiz {

/// What the server sends for one path, byte for byte.
struct WebAnswer
{
    QByteArray bytes; ///< status line, headers, body
    enum Ending {
        Closes,  ///< the connection, after the last byte
        Waits,   ///< says no more, and leaves the connection open
        Repeats, ///< sends `repeated` for ever
        Drips,   ///< sends `bytes` in small pieces, some milliseconds apart, then closes
    };
    Ending ending = Closes;
    QByteArray repeated = {};

    /// 200 with a Content-Length.
    static WebAnswer page(const QByteArray &body, const QByteArray &type = "text/html; charset=utf-8",
                          const QByteArray &moreHeaders = {});
    static WebAnswer status(const QByteArray &statusLine, const QByteArray &body = "<p>No such thing.</p>");
    static WebAnswer redirect(const QByteArray &location, const QByteArray &statusLine = "302 Found");
};

/// A web server on loopback in a thread of its own, so that a test may wait.
class WebServer
{
public:
    /// @param address of 127.0.0.0/8
    explicit WebServer(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~WebServer();
    Q_DISABLE_COPY_MOVE(WebServer)

    /// @param path with its query; what has no answer is 404
    void answer(const QByteArray &path, const WebAnswer &answer);
    /// The address of a path on this server.
    QString address(const QByteArray &path = "/") const;
    quint16 port() const { return m_port; }

    /// Heads of the requests so far: request line and headers.
    QList<QByteArray> requests() const;
    /// How many answers are (at most were) being sent or waited on at one moment.
    int mostAtOnce() const { return m_mostAtOnce; }
    /// Connections that were made, also those that asked nothing.
    int connections() const { return m_connections; }

private:
    struct Listener;
    friend struct Listener;

    QHostAddress m_address;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    std::map<QByteArray, WebAnswer> m_answers;
    QList<QByteArray> m_requests;
    std::atomic<int> m_mostAtOnce = 0;
    std::atomic<int> m_connections = 0;
    QThread m_thread;
    Listener *m_listener = nullptr;
};

} // namespace randnotiz
