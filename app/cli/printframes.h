#pragma once

#include "domain/printing.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

#include <sys/socket.h>

/// What randnotiz-cli and randnotiz-print say to each other over a socket: a text, then its PDF (empty: it failed), again and
/// again. Each is its length in bytes, as eight bytes of this computer, and then itself.
namespace randnotiz::cli {

inline QByteArray packedText(const PagedText &text)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << text.html << text.title << text.mark << static_cast<quint8>(text.paper);
    return bytes;
}

inline PagedText unpackedText(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    PagedText text;
    quint8 paper = 0;
    stream >> text.html >> text.title >> text.mark >> paper;
    text.paper = static_cast<Paper>(paper);
    return text;
}

inline bool sendAll(int socket, const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        data += sent;
        size -= static_cast<size_t>(sent);
    }
    return true;
}

inline bool receiveAll(int socket, char *data, size_t size)
{
    while (size > 0) {
        const ssize_t got = ::recv(socket, data, size, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        data += got;
        size -= static_cast<size_t>(got);
    }
    return true;
}

inline bool sendFrame(int socket, const QByteArray &bytes)
{
    const qint64 size = bytes.size();
    std::array<char, sizeof size> head{};
    std::memcpy(head.data(), &size, sizeof size);
    return sendAll(socket, head.data(), head.size()) && sendAll(socket, bytes.constData(), static_cast<size_t>(size));
}

/// Nothing: the other side is gone.
inline std::optional<QByteArray> receivedFrame(int socket)
{
    qint64 size = 0;
    std::array<char, sizeof size> head{};
    if (!receiveAll(socket, head.data(), head.size()))
        return std::nullopt;
    std::memcpy(&size, head.data(), sizeof size);
    QByteArray bytes(size, Qt::Uninitialized);
    if (!receiveAll(socket, bytes.data(), static_cast<size_t>(size)))
        return std::nullopt;
    return bytes;
}

} // namespace randnotiz::cli
