#include "ipc/localclient.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace randnotiz {

namespace {

int remaining(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

/// The holder's first byte, with which it says that it listens to requests.
Answer::Outcome awaitGreeting(QLocalSocket &socket, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (socket.bytesAvailable() == 0) {
        if (socket.waitForReadyRead(remaining(deadline)))
            continue;
        return deadline.hasExpired() ? Answer::Silent : Answer::NobodyThere;
    }
    return Answer::Answered;
}

bool sendLine(QLocalSocket &socket, const QByteArray &line, std::chrono::milliseconds patience)
{
    socket.write(line);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(static_cast<int>(patience.count())))
            return false;
    }
    return true;
}

/// Each byte, be it of the reply or a sign of life, begins the patience anew.
Answer awaitReply(QLocalSocket &socket, std::chrono::milliseconds patience)
{
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(static_cast<int>(patience.count())))
            return {Answer::Lost, {}};
        line += socket.readAll();
        if (line.size() > maximalReplyBytes)
            return {Answer::Lost, {}};
    }
    Result<Reply> reply = decodeReply(line);
    if (!reply)
        return {Answer::Lost, {}};
    return {Answer::Answered, *std::move(reply)};
}

} // namespace

Answer ask(const QString &address, const Request &request, std::chrono::milliseconds patience)
{
    const QByteArray line = encodeRequest(request);
    if (line.size() > maximalRequestBytes)
        return {Answer::TooLarge, {}};

    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(static_cast<int>(patience.count())))
        return {Answer::NobodyThere, {}};
    if (const Answer::Outcome greeting = awaitGreeting(socket, patience); greeting != Answer::Answered)
        return {greeting, {}};
    // From the first byte on the holder may have the whole request, whatever we hear of it.
    if (!sendLine(socket, line, patience))
        return {Answer::Lost, {}};
    return awaitReply(socket, patience);
}

} // namespace randnotiz
