#include "library/backups/backupname.h"

#include "domain/articlebody.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyLength = 8;
constexpr qsizetype titleLength = 40;
constexpr auto timeFormat = "yyyy-MM-dd'T'HH-mm-ss-zzz'Z'"_L1;

/// Never changed once released: what a name says must be read by later versions.
constexpr std::pair<BackupReason, QLatin1StringView> reasonNames[]{
    {BackupReason::Daily, "daily"_L1},
    {BackupReason::Closing, "closing"_L1},
    {BackupReason::BeforeUpgrade, "before-upgrade"_L1},
    {BackupReason::BeforeRestore, "before-restore"_L1},
    {BackupReason::Asked, "asked"_L1},
};

constexpr auto damagedMark = "-damaged"_L1;

} // namespace

BackupName BackupName::of(const QString &libraryPath, qint64 madeMs, BackupReason reason)
{
    QString title = QFileInfo(libraryPath).completeBaseName().left(titleLength);
    if (!title.isEmpty() && title.back().isHighSurrogate())
        title.chop(1);
    return {title, backupKey(libraryPath), madeMs, reason, false};
}

std::optional<BackupName> BackupName::fromFileName(const QString &fileName)
{
    static const QRegularExpression pattern(
        u"\\A(.*)_([0-9a-f]{8})_(\\d{4}-\\d{2}-\\d{2}T\\d{2}-\\d{2}-\\d{2}-\\d{3}Z)_([a-z-]+?)(-damaged)?\\.randnotiz\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime made = QDateTime::fromString(match.captured(3), timeFormat);
    made.setTimeZone(QTimeZone::utc());
    const auto *const reason =
        std::ranges::find(reasonNames, match.captured(4), [](const auto &entry) { return QString(entry.second); });
    if (!made.isValid() || reason == std::end(reasonNames))
        return std::nullopt;
    return BackupName{match.captured(1), match.captured(2), made.toMSecsSinceEpoch(), reason->first,
                      match.hasCaptured(5)};
}

QString BackupName::fileName() const
{
    const QString made = QDateTime::fromMSecsSinceEpoch(madeMs, QTimeZone::utc()).toString(timeFormat);
    const auto *const name = std::ranges::find(reasonNames, reason, [](const auto &entry) { return entry.first; });
    return u"%1_%2_%3_%4%5.randnotiz"_s.arg(title, library, made, name->second, damaged ? damagedMark : ""_L1);
}

QString backupKey(const QString &libraryPath)
{
    return sha256Hex(QStringView(libraryPath)).first(keyLength);
}

QString defaultBackupFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/randnotiz/backups"_s;
}

QStringList copiesBeforeUpgrade(const QString &folder, const QString &libraryPath, qint64 nowMs)
{
    const QString name = BackupName::of(libraryPath, nowMs, BackupReason::BeforeUpgrade).fileName();
    return {(folder.isEmpty() ? defaultBackupFolder() : folder) + u'/' + name,
            QFileInfo(libraryPath).absolutePath() + u'/' + name};
}

} // namespace randnotiz
