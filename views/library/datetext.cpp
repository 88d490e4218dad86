#include "library/datetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    //: A day as QLocale::toString() formats it, with the short name of the month
    return QLocale().toString(day, QCoreApplication::translate("DateText", "d MMM yyyy"));
}

} // namespace

QString dateText(const PartialDate &date)
{
    if (date.isNull())
        return {};
    if (date.month == 0)
        return QString::number(date.year);
    if (date.day == 0)
        return u"%1 %2"_s.arg(QLocale().standaloneMonthName(date.month)).arg(date.year);
    return dayText({date.year, date.month, date.day});
}

QString momentText(qint64 ms)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    return u"%1, %2"_s.arg(dayText(moment.date()), QLocale().toString(moment.time(), QLocale::ShortFormat));
}

} // namespace randnotiz
