#include "measure.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace randnotiz {

using namespace Qt::StringLiterals;

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianMilliseconds(int rounds, const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i)
        times += milliseconds(work);
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void printFigure(const QString &what, double figure, double limit, const QString &unit)
{
    const QString line = u"%1: %2 %3; bare limit %4 %3; ratio %5\n"_s.arg(
        what, QString::number(figure, 'f', figure < 100 ? 2 : 0), unit,
        QString::number(limit, 'f', limit < 100 ? 2 : 0), QString::number(figure / limit, 'f', 2));
    std::fputs(qPrintable(line), stdout);
    std::fflush(stdout);
}

} // namespace randnotiz
