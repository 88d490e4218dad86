#include "library/backups/backuprotation.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace randnotiz {

namespace {

constexpr qint64 hourMs = 60LL * 60 * 1000;
constexpr qint64 allKeptMs = 2 * 24 * hourMs;

/// One a day, a week or a month.
struct Stage
{
    qint64 (*period)(QDate); ///< the same number for all days of one period
    int left;                ///< periods that still keep one
};

qint64 dayOf(QDate date)
{
    return date.toJulianDay();
}

qint64 weekOf(QDate date)
{
    constexpr qint64 days = 7;
    return date.toJulianDay() / days; // Julian day 0 was a Monday
}

qint64 monthOf(QDate date)
{
    constexpr qint64 months = 12;
    return date.year() * months + date.month();
}

QDate dateOf(const BackupName &backup)
{
    return QDateTime::fromMSecsSinceEpoch(backup.madeMs, QTimeZone::utc()).date();
}

/// @param backups of one kind, newest first
QList<BackupName> superfluousOf(const QList<BackupName> &backups, qint64 nowMs)
{
    Stage stages[]{{dayOf, 12}, {weekOf, 10}, {monthOf, 9}};
    Stage *stage = std::begin(stages);
    std::optional<QDate> lastKept;
    QList<BackupName> superfluous;
    for (const BackupName &backup : backups) {
        if (backup.madeMs > nowMs)
            continue;
        const QDate date = dateOf(backup);
        bool stays = nowMs - backup.madeMs <= allKeptMs;
        while (!stays && stage != std::end(stages) && stage->left == 0)
            ++stage;
        if (!stays && stage != std::end(stages) && (!lastKept || stage->period(*lastKept) != stage->period(date))) {
            --stage->left;
            stays = true;
        }
        if (stays)
            lastKept = date;
        else
            superfluous += backup;
    }
    return superfluous;
}

} // namespace

QList<BackupName> superfluousBackups(const QList<BackupName> &backups, qint64 nowMs)
{
    QList<BackupName> routine = backups;
    routine.removeIf([](const BackupName &backup) { return !backup.isRoutine(); });
    std::ranges::stable_sort(routine, std::ranges::greater(), &BackupName::madeMs);
    const auto damaged = std::ranges::stable_partition(routine, [](const BackupName &backup) { return !backup.damaged; });
    QList<BackupName> superfluous = superfluousOf(QList<BackupName>(routine.begin(), damaged.begin()), nowMs);
    superfluous += superfluousOf(QList<BackupName>(damaged.begin(), damaged.end()), nowMs);
    std::ranges::stable_sort(superfluous, std::ranges::greater(), &BackupName::madeMs);
    return superfluous;
}

} // namespace randnotiz
