#include "cli/backupplace.h"

#include "cli/options.h"

#include <QDir>
#include <QSettings>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

QString backupFolder(const Options &options, const QString &folder)
{
    if (const QString given = options.value("--backups"_L1); !given.isEmpty())
        return QDir::cleanPath(QDir(folder).absoluteFilePath(given));
    const QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s);
    return settings.value(QLatin1StringView(backupFolderKey)).toString();
}

} // namespace randnotiz::cli
