#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace randnotiz {

/// Milliseconds that `work` takes.
double milliseconds(const std::function<void()> &work);

/// The median of `rounds` runs, in milliseconds.
double medianMilliseconds(int rounds, const std::function<void()> &work);

/// What some work costs; the processor's time, of all threads and in the kernel, too, hardly depends on what else the machine
/// does.
struct Cost
{
    double milliseconds = 0;
    double processorMilliseconds = 0;
};

/// Of one run.
Cost costOf(const std::function<void()> &work);

/// The medians of several runs, each by itself.
Cost medianOf(const QList<Cost> &runs);

/// The medians of `rounds` runs, each by itself.
Cost medianCost(int rounds, const std::function<void()> &work);

/// How many processes wait for a processor, over the last minute.
double loadAverage();

/// One line on the standard output: the figure, and beside it the bare limit that was measured in the same
/// run.
void printFigure(const QString &what, double figure, double limit, const QString &unit);

} // namespace randnotiz
