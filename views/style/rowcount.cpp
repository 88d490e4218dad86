#include "style/rowcount.h"

#include "style/theme.h"

#include <QPainter>

namespace randnotiz {

void paintRowCount(QPainter &painter, const QStyleOptionViewItem &option, const QString &count)
{
    if (count.isEmpty())
        return;
    painter.save();
    const bool selected = option.state & QStyle::State_Selected;
    painter.setPen(selected ? option.palette.color(QPalette::Text) : mutedText(option.palette));
    painter.drawText(option.rect.adjusted(0, 0, -rowCountMargin, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter.restore();
}

QSize sideRowSize(QSize size, const QStyleOptionViewItem &option)
{
    size.setHeight(option.fontMetrics.height() + 7);
    return size;
}

} // namespace randnotiz
