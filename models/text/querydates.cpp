#include "text/querydates.h"

#include "text/querynames.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum class Unit : quint8 { Day, Week, Month, Year };

struct PhraseName
{
    QStringView name; ///< folded
    Unit unit;
    int ago;
    bool isGerman;
    bool isOffered = true;
};

constexpr PhraseName phraseNames[]{
    {u"today", Unit::Day, 0, false},          {u"yesterday", Unit::Day, 1, false},
    {u"this week", Unit::Week, 0, false},     {u"last week", Unit::Week, 1, false},
    {u"this month", Unit::Month, 0, false},   {u"last month", Unit::Month, 1, false},
    {u"this year", Unit::Year, 0, false},     {u"last year", Unit::Year, 1, false},
    {u"heute", Unit::Day, 0, true},           {u"gestern", Unit::Day, 1, true},
    {u"diese woche", Unit::Week, 0, true},    {u"letzte woche", Unit::Week, 1, true},
    {u"diesen monat", Unit::Month, 0, true},  {u"letzten monat", Unit::Month, 1, true},
    {u"dieses jahr", Unit::Year, 0, true},    {u"letztes jahr", Unit::Year, 1, true},
    {u"dieser monat", Unit::Month, 0, true, false}, {u"letzter monat", Unit::Month, 1, true, false},
    {u"dieser woche", Unit::Week, 0, true, false},  {u"letzter woche", Unit::Week, 1, true, false},
    {u"vorige woche", Unit::Week, 1, true, false},  {u"voriger monat", Unit::Month, 1, true, false},
    {u"vorigen monat", Unit::Month, 1, true, false}, {u"voriges jahr", Unit::Year, 1, true, false},
};

QString foldedPhrase(QStringView typed)
{
    QString folded = foldedSearchName(typed);
    folded.replace(u'-', u' ').replace(u'_', u' ');
    return folded.simplified();
}

NamedDays calendarDays(Unit unit, int ago, QDate today, Qt::DayOfWeek weekStart)
{
    switch (unit) {
    case Unit::Day:
        return {NamedDays::Fine, today.addDays(-ago), today.addDays(-ago)};
    case Unit::Week: {
        const QDate first = today.addDays(-((today.dayOfWeek() - weekStart + 7) % 7) - 7 * ago);
        return {NamedDays::Fine, first, first.addDays(6)};
    }
    case Unit::Month: {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-ago);
        return {NamedDays::Fine, first, first.addMonths(1).addDays(-1)};
    }
    case Unit::Year:
        return {NamedDays::Fine, QDate(today.year() - ago, 1, 1), QDate(today.year() - ago, 12, 31)};
    }
    return {};
}

/// "last 30 days": as many, today the last of them.
std::optional<NamedDays> countedDays(const QString &folded, QDate today)
{
    static const QRegularExpression counted(
        u"^(?:last|past|letzten?) ([1-9][0-9]{0,3}) (?:(days?|tagen?|tag)|(weeks?|wochen?)|(months?|monaten?|monat)|"
        "(years?|jahren?|jahr))$"_s);
    const QRegularExpressionMatch match = counted.match(folded);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QDate first = match.hasCaptured(5)   ? today.addYears(-count)
                        : match.hasCaptured(4) ? today.addMonths(-count)
                                               : today.addDays(-(match.hasCaptured(3) ? 7 : 1) * count);
    return NamedDays{NamedDays::Fine, first.addDays(1), today};
}

std::optional<NamedDays> wordDays(QStringView typed, QDate today, Qt::DayOfWeek weekStart)
{
    const QString folded = foldedPhrase(typed);
    if (folded.isEmpty())
        return std::nullopt;
    if (const auto counted = countedDays(folded, today))
        return counted;
    const PhraseName *begun = nullptr;
    bool several = false;
    for (const PhraseName &each : phraseNames) {
        if (each.name == folded)
            return calendarDays(each.unit, each.ago, today, weekStart);
        if (!each.name.startsWith(folded))
            continue;
        several = several || (begun != nullptr && (begun->unit != each.unit || begun->ago != each.ago));
        begun = &each;
    }
    if (several)
        return NamedDays{NamedDays::Unfinished, {}, {}};
    if (begun != nullptr) {
        NamedDays days = calendarDays(begun->unit, begun->ago, today, weekStart);
        days.outcome = NamedDays::Unfinished;
        return days;
    }
    return std::nullopt;
}

NamedDays daysOf(int year, int month, int day)
{
    if (day > 0) {
        const QDate date(year, month, day);
        return date.isValid() ? NamedDays{NamedDays::Fine, date, date} : NamedDays{};
    }
    if (month > 0) {
        const QDate first(year, month, 1);
        return first.isValid() ? NamedDays{NamedDays::Fine, first, first.addMonths(1).addDays(-1)} : NamedDays{};
    }
    return {NamedDays::Fine, QDate(year, 1, 1), QDate(year, 12, 31)};
}

/// A day, month or year in figures or in words.
NamedDays readOne(QStringView typed, QDate today, Qt::DayOfWeek weekStart)
{
    // Years of four digits only: what they are compared with is text, '2025-01-15'.
    static const QRegularExpression iso(u"^([12][0-9]{3})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(-0?)?$"_s);
    static const QRegularExpression german(u"^(?:([0-9]{1,2})\\.)?([0-9]{1,2})\\.([12][0-9]{3})$"_s);
    static const QRegularExpression begun(u"^(?:[12][0-9]{0,2}|[0-9]{1,2}\\.(?:[0-9]{1,2}\\.)?(?:[12][0-9]{0,2})?)$"_s);
    constexpr qsizetype longest = 40; // UTF-16: enough for every date in figures or words
    typed = typed.trimmed();
    if (typed.size() > longest)
        return {};
    if (const auto match = iso.match(typed); match.hasMatch()) {
        const bool noMonth = match.hasCaptured(2) && match.capturedView(2).toInt() == 0;
        const bool noDay = match.hasCaptured(3) && match.capturedView(3).toInt() == 0;
        const bool isUnfinished = (match.hasCaptured(4) && !match.capturedView(4).isEmpty())
                                  || (noMonth && !match.hasCaptured(3) && match.capturedView(2).size() == 1)
                                  || (noDay && match.capturedView(3).size() == 1);
        if ((noMonth || noDay) && !isUnfinished)
            return {};
        NamedDays days = daysOf(match.capturedView(1).toInt(), noMonth ? 0 : match.capturedView(2).toInt(),
                                noMonth || noDay ? 0 : match.capturedView(3).toInt());
        if (isUnfinished && days.outcome == NamedDays::Fine)
            days.outcome = NamedDays::Unfinished;
        return days;
    }
    if (const auto match = german.match(typed); match.hasMatch()) {
        if (match.capturedView(2).toInt() == 0 || (match.hasCaptured(1) && match.capturedView(1).toInt() == 0))
            return {};
        return daysOf(match.capturedView(3).toInt(), match.capturedView(2).toInt(), match.capturedView(1).toInt());
    }
    if (begun.match(typed).hasMatch())
        return {NamedDays::Unfinished, {}, {}};
    return wordDays(typed, today, weekStart).value_or(NamedDays{});
}

NamedDays compared(QStringView sign, const NamedDays &days)
{
    if (!days.hasDays())
        return days;
    if (sign == u">")
        return {days.outcome, days.last.addDays(1), {}};
    if (sign == u">=")
        return {days.outcome, days.first, {}};
    if (sign == u"<")
        return {days.outcome, {}, days.first.addDays(-1)};
    return {days.outcome, {}, days.last};
}

NamedDays between(const NamedDays &from, const NamedDays &to)
{
    if (from.outcome == NamedDays::Wrong || to.outcome == NamedDays::Wrong)
        return {};
    const bool isUnfinished = from.outcome == NamedDays::Unfinished || to.outcome == NamedDays::Unfinished;
    NamedDays days{isUnfinished ? NamedDays::Unfinished : NamedDays::Fine, from.first, to.last};
    if (from.hasDays() && to.hasDays() && from.first > to.last) {
        // Halfway through the second year it lies before the first one.
        if (isUnfinished)
            return {NamedDays::Unfinished, from.first, {}};
        days = {NamedDays::Reversed, to.first, from.last};
    }
    return days;
}

} // namespace

NamedDays readDays(QStringView typed, QDate today, Qt::DayOfWeek weekStart)
{
    typed = typed.trimmed();
    const auto one = [&](QStringView part) { return readOne(part, today, weekStart); };
    if (typed.startsWith(u'>') || typed.startsWith(u'<')) {
        const qsizetype length = typed.size() > 1 && typed[1] == u'=' ? 2 : 1;
        if (typed.sliced(length).trimmed().isEmpty())
            return {NamedDays::Unfinished, {}, {}};
        return compared(typed.first(length), one(typed.sliced(length)));
    }
    if (const qsizetype dots = typed.indexOf(u".."); dots >= 0) {
        const QStringView from = typed.first(dots).trimmed();
        const QStringView to = typed.sliced(dots + 2).trimmed();
        if (from.isEmpty() && to.isEmpty())
            return {NamedDays::Unfinished, {}, {}};
        if (from.isEmpty())
            return compared(u"<=", one(to));
        return to.isEmpty() ? compared(u">=", one(from)) : between(one(from), one(to));
    }
    static const QRegularExpression years(u"^([12][0-9]{3})[-–]([12][0-9]{3})$"_s);
    if (typed.size() == 9) {
        if (const auto match = years.match(typed); match.hasMatch())
            return between(one(match.capturedView(1)), one(match.capturedView(2)));
    }
    return one(typed);
}

bool isDayPhrase(QStringView typed)
{
    const QString folded = foldedPhrase(typed);
    return !folded.isEmpty()
           && (std::ranges::any_of(phraseNames, [&](const PhraseName &each) { return each.name == folded; })
               || countedDays(folded, QDate(2000, 1, 1)));
}

bool beginsDayPhrase(QStringView typed)
{
    const QString folded = foldedPhrase(typed);
    return !folded.isEmpty()
           && std::ranges::any_of(phraseNames, [&](const PhraseName &each) { return each.name.startsWith(folded); });
}

QStringList dayPhrases(bool german)
{
    QStringList names;
    for (const PhraseName &each : phraseNames) {
        if (each.isGerman == german && each.isOffered)
            names += each.name.toString();
    }
    return names;
}

} // namespace randnotiz
