#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <utility>

/// JSON as randnotiz-cli writes it: UTF-8, compact, keys in the order in which they are given. (QJsonObject
/// would sort them.) Each function returns one complete JSON value.
namespace randnotiz::cli::json {

using Member = std::pair<QLatin1StringView, QByteArray>; ///< key, and its value as JSON

inline QByteArray null() { return QByteArrayLiteral("null"); }
QByteArray boolean(bool value);
QByteArray number(qint64 value);
/// A string, empty where `value` is.
QByteArray text(QStringView value);
/// A string, or null where `value` is empty: for what can be missing.
QByteArray textOrNull(QStringView value);
QByteArray texts(const QStringList &values);
QByteArray list(const QList<QByteArray> &values);
QByteArray object(std::initializer_list<Member> members);
QByteArray object(const QList<Member> &members);
/// ISO 8601 in UTC with milliseconds, "2025-01-07T12:00:00.000Z"; null for 0.
QByteArray time(qint64 ms);

} // namespace randnotiz::cli::json
