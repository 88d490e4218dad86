#include "library/datetext.h"

#include <QDate>
#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

QString dateText(const PartialDate &date)
{
    if (date.isNull())
        return {};
    const QLocale locale;
    if (date.month == 0)
        return QString::number(date.year);
    if (date.day == 0)
        return u"%1 %2"_s.arg(locale.standaloneMonthName(date.month)).arg(date.year);
    return locale.toString(QDate(date.year, date.month, date.day), QLocale::ShortFormat);
}

} // namespace randnotiz
