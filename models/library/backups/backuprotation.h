#pragma once

#include "library/backups/backupname.h"

#include <QList>

namespace randnotiz {

/// Which backups of one library are no longer needed: of those that the program made unasked, all of the last two days
/// stay, then one a day for 12 days, one a week for 10 weeks, one a month for 9 months, always the last one of its day,
/// week (from Monday) or month, by UTC.
///
/// Days, weeks and months without a backup don't count, so that a long pause, or a clock that jumps ahead, makes nothing
/// too old: the last one is always among those that stay. A backup that is later than `nowMs` stays, too, until the
/// clock has passed it. Copies of a damaged library are thinned out among themselves, and never in favour of a sound one's.
///
/// @param backups in any order
/// @param nowMs   ms since 1970-01-01 UTC
/// @returns the superfluous ones, newest first
QList<BackupName> superfluousBackups(const QList<BackupName> &backups, qint64 nowMs);

} // namespace randnotiz
