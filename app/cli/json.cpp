#include "cli/json.h"

#include <QDateTime>

namespace randnotiz::cli::json {

namespace {

QByteArray joined(char open, const QList<QByteArray> &parts, char close)
{
    QByteArray all(1, open);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            all += ',';
        all += parts[i];
    }
    return all + close;
}

} // namespace

QByteArray boolean(bool value)
{
    return value ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray text(QStringView value)
{
    QByteArray quoted = "\"";
    const QByteArray utf8 = value.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20)
            quoted += "\\u00" + QByteArray(1, c).toHex();
        else
            quoted += c;
    }
    return quoted + '"';
}

QByteArray textOrNull(QStringView value)
{
    return value.isEmpty() ? null() : text(value);
}

QByteArray texts(const QStringList &values)
{
    QList<QByteArray> parts;
    for (const QString &value : values)
        parts += text(value);
    return list(parts);
}

QByteArray list(const QList<QByteArray> &values)
{
    return joined('[', values, ']');
}

QByteArray object(std::initializer_list<Member> members)
{
    return object(QList<Member>(members));
}

QByteArray object(const QList<Member> &members)
{
    QList<QByteArray> parts;
    for (const auto &[key, value] : members)
        parts += text(QString(key)) + ':' + value;
    return joined('{', parts, '}');
}

QByteArray time(qint64 ms)
{
    if (ms == 0)
        return null();
    return text(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

} // namespace randnotiz::cli::json
