#pragma once

#include <QSize>
#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace randnotiz {

/// Between a row's number and what stands beside it, pixels.
constexpr int rowCountMargin = 8;

/// The number at the right end of a row of a side list. @param count written as it is shown; empty: nothing is painted
void paintRowCount(QPainter &painter, const QStyleOptionViewItem &option, const QString &count);
/// The size of such a row: its height is that of a line and some room, whatever the style would take.
QSize sideRowSize(QSize size, const QStyleOptionViewItem &option);

} // namespace randnotiz
