#include "measure.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

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

namespace {

double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

Cost costOf(const std::function<void()> &work)
{
    const double before = processorMilliseconds();
    const double time = milliseconds(work);
    return {time, processorMilliseconds() - before};
}

Cost medianOf(const QList<Cost> &runs)
{
    QList<double> times;
    QList<double> processor;
    for (const Cost &run : runs) {
        times += run.milliseconds;
        processor += run.processorMilliseconds;
    }
    return {median(times), median(processor)};
}

Cost medianCost(int rounds, const std::function<void()> &work)
{
    QList<Cost> runs;
    for (int i = 0; i < rounds; ++i)
        runs += costOf(work);
    return medianOf(runs);
}

double loadAverage()
{
    double load = 0;
    return getloadavg(&load, 1) == 1 ? load : 0;
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
