#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace randnotiz {

/// Paints text in as many lines of `place` as it takes, at most `lines`; where more would follow, the last one ends with
/// an ellipsis. @returns how many lines it took
int paintElidedLines(QPainter &painter, const QRect &place, const QString &text, const QFont &font, const QColor &colour,
                     int lines);

} // namespace randnotiz
