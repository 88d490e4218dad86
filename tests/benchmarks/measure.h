#pragma once

#include <QString>

#include <functional>

namespace randnotiz {

/// Milliseconds that `work` takes.
double milliseconds(const std::function<void()> &work);

/// The median of `rounds` runs, in milliseconds.
double medianMilliseconds(int rounds, const std::function<void()> &work);

/// One line on the standard output: the figure, and beside it the bare limit that was measured in the same
/// run.
void printFigure(const QString &what, double figure, double limit, const QString &unit);

} // namespace randnotiz
