#include "ipc/protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &cause)
{
    return {Error::InvalidInput, {}, cause};
}

QByteArray line(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> parsed(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return malformed(problem.errorString());
    if (!document.isObject())
        return malformed(u"not a JSON object"_s);
    return document.object();
}

std::optional<QStringList> strings(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        if (!element.isString())
            return std::nullopt;
        list += element.toString();
    }
    return list;
}

std::optional<QByteArray> bytes(const QJsonValue &value)
{
    if (!value.isString())
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return *decoded;
}

Result<Request> commandRequest(const QJsonObject &json)
{
    const auto arguments = strings(json["arguments"_L1]);
    if (!arguments || arguments->isEmpty())
        return malformed(u"\"arguments\" is no list of strings, or empty"_s);
    const QString folder = json["folder"_L1].toString();
    if (!folder.startsWith(u'/'))
        return malformed(u"\"folder\" is no absolute path"_s);
    return Request(CommandRequest{*arguments, folder, json["language"_L1].toString()});
}

Result<Request> openRequest(const QJsonObject &json)
{
    const auto paths = strings(json["paths"_L1]);
    const auto isAbsolute = [](const QString &path) { return path.startsWith(u'/'); };
    if (!paths || !std::ranges::all_of(*paths, isAbsolute))
        return malformed(u"\"paths\" is no list of absolute paths"_s);
    return Request(OpenRequest{*paths, json["link"_L1].toString()});
}

} // namespace

QByteArray encodeRequest(const Request &request)
{
    if (const auto *open = std::get_if<OpenRequest>(&request)) {
        return line({{"kind"_L1, "open"_L1},
                     {"paths"_L1, QJsonArray::fromStringList(open->paths)},
                     {"link"_L1, open->link}});
    }
    const auto &command = std::get<CommandRequest>(request);
    return line({{"kind"_L1, "command"_L1},
                 {"arguments"_L1, QJsonArray::fromStringList(command.arguments)},
                 {"folder"_L1, command.folder},
                 {"language"_L1, command.language}});
}

QByteArray encodeReply(const Reply &reply)
{
    return line({{"output"_L1, QString::fromLatin1(reply.output.toBase64())},
                 {"error"_L1, QString::fromLatin1(reply.error.toBase64())},
                 {"exit"_L1, reply.exitCode}});
}

Result<Request> decodeRequest(const QByteArray &line)
{
    const Result<QJsonObject> json = parsed(line);
    if (!json)
        return json.error();
    const QString kind = (*json)["kind"_L1].toString();
    if (kind == "command"_L1)
        return commandRequest(*json);
    if (kind == "open"_L1)
        return openRequest(*json);
    return malformed(u"\"kind\" is neither \"command\" nor \"open\""_s);
}

Result<Reply> decodeReply(const QByteArray &line)
{
    const Result<QJsonObject> json = parsed(line);
    if (!json)
        return json.error();
    const auto output = bytes((*json)["output"_L1]);
    const auto error = bytes((*json)["error"_L1]);
    const int exitCode = (*json)["exit"_L1].toInt(-1);
    if (!output || !error || exitCode < 0 || exitCode > 3)
        return malformed(u"\"output\", \"error\" or \"exit\" is missing or wrong"_s);
    return Reply{*output, *error, exitCode};
}

} // namespace randnotiz
