#pragma once

#include <QByteArray>
#include <QList>

namespace randnotiz::vault {

/// What looks like a UUID in a line, in lower case.
QList<QByteArray> idsIn(const QByteArray &line);

} // namespace randnotiz::vault
