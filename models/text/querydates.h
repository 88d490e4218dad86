#pragma once

#include <QDate>
#include <QStringList>
#include <QStringView>

namespace randnotiz {

/// Days that somebody named.
struct NamedDays
{
    enum Outcome : quint8 {
        Fine,
        Reversed,   ///< named the other way round
        Unfinished, ///< more may follow; the days are those of what is there, if any
        Wrong,      ///< no days
    };
    Outcome outcome = Wrong;
    QDate first; ///< invalid: no bound
    QDate last;  ///< itself among them; invalid: no bound

    bool hasDays() const { return first.isValid() || last.isValid(); }
    friend bool operator==(const NamedDays &, const NamedDays &) = default;
};

/// The days that `typed` names: a day ("2025-01-15", "15.1.2025"), a month ("2025-01", "1.2025") or a year from 1000 to
/// 2999; one of these behind `>`, `>=`, `<`, `<=`; two of them, or one, around `..`; or in words, in English and German:
/// today, yesterday, this or last week, month or year as the calendar has them, "last 30 days" up to today.
NamedDays readDays(QStringView typed, QDate today, Qt::DayOfWeek weekStart);

/// Whether `typed` is such a name of several words ("last week"), or the beginning of one.
bool isDayPhrase(QStringView typed);
bool beginsDayPhrase(QStringView typed);

/// The names to offer.
QStringList dayPhrases(bool german);

} // namespace randnotiz
