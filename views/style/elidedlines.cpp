#include "style/elidedlines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace randnotiz {

int paintElidedLines(QPainter &painter, const QRect &place, const QString &text, const QFont &font, const QColor &colour,
                     int lines)
{
    if (text.isEmpty() || lines <= 0)
        return 0;
    const QFontMetrics metrics(font);
    // A book that is quoted whole is not laid out for two lines of it.
    constexpr qsizetype most = 1000;
    QTextLayout layout(text.first(qMin(text.size(), most)), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    painter.setFont(font);
    painter.setPen(colour);
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && count < lines; line = layout.createLine()) {
        line.setLineWidth(place.width());
        const QRect row(place.left(), place.top() + count * metrics.lineSpacing(), place.width(), metrics.lineSpacing());
        const bool isLast = ++count == lines;
        const QString rest = text.sliced(line.textStart(), isLast ? text.size() - line.textStart() : line.textLength());
        painter.drawText(row, Qt::AlignVCenter | Qt::TextSingleLine,
                         isLast ? metrics.elidedText(rest.first(qMin(rest.size(), most)), Qt::ElideRight, place.width()) : rest);
    }
    layout.endLayout();
    return count;
}

} // namespace randnotiz
