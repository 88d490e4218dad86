#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <variant>

/// What the program that holds a library and its callers say to each other over a local socket.
///
/// One conversation a connection, UTF-8:
/// 1. The holder greets with one space. The caller sends nothing before it, so that a caller which gives
///    up on a holder that hangs knows that nothing was asked, and nothing will be done later.
/// 2. The caller sends one JSON object on one line, ended by U+000A.
/// 3. While it works the holder sends one space a second: a sign of life, and white space to a JSON parser.
/// 4. The holder sends one JSON object on one line, ended by U+000A, and closes.
namespace randnotiz {

/// Longest request line in bytes: room for the longest note, and an end to what one caller can make us hold.
inline constexpr qint64 maximalRequestBytes = 16 * 1024 * 1024;
/// Longest reply line in bytes: the report on a few hundred thousand imported files.
inline constexpr qint64 maximalReplyBytes = 256 * 1024 * 1024;

/// `{"kind":"command","arguments":[…],"folder":"…","language":"…"}`
struct CommandRequest
{
    QStringList arguments; ///< the subcommand and what follows it; never empty
    QString folder;        ///< absolute; relative paths in the arguments start here
    QString language;      ///< BCP 47, of the answer

    friend bool operator==(const CommandRequest &, const CommandRequest &) = default;
};

/// `{"kind":"open","paths":[…],"link":"…"}`: raise the window, import the files, go to the link.
struct OpenRequest
{
    QStringList paths; ///< absolute; may be empty
    QString link;      ///< randnotiz://…; may be empty

    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

using Request = std::variant<CommandRequest, OpenRequest>;

/// `{"output":"BASE64","error":"BASE64","exit":0}`
struct Reply
{
    QByteArray output; ///< for the caller's standard output, byte for byte
    QByteArray error;  ///< for its standard error
    int exitCode = 0;  ///< 0 to 3, as randnotiz-cli exits

    friend bool operator==(const Reply &, const Reply &) = default;
};

/// One line, with its U+000A.
QByteArray encodeRequest(const Request &request);
QByteArray encodeReply(const Reply &reply);

/// InvalidInput for anything that the encoding functions don't write; keys that aren't known are passed over.
Result<Request> decodeRequest(const QByteArray &line);
Result<Reply> decodeReply(const QByteArray &line);

} // namespace randnotiz
