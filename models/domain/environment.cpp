#include "domain/environment.h"

#include <QDateTime>

namespace randnotiz {

Environment Environment::system()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); }, [] { return QUuid::createUuid(); }};
}

} // namespace randnotiz
