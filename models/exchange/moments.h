#pragma once

#include <QDateTime>
#include <QString>

namespace randnotiz {

/// "2026-11-21T18:30:05Z"; empty for 0.
/// @param ms milliseconds since 1970-01-01 UTC
inline QString utcMoment(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

} // namespace randnotiz
