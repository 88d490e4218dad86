#include "cli/installed.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

QString installedFile(const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString beside = folder + u'/' + name;
    return QFileInfo::exists(beside) ? beside : folder + u"/" RANDNOTIZ_LIBEXEC_FROM_BIN u"/"_s + name;
}

} // namespace randnotiz::cli
