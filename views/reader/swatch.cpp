#include "reader/swatch.h"

#include "reader/highlightcolours.h"

#include <QPainter>
#include <QPixmap>

namespace randnotiz {

QIcon swatch(Colour colour, bool darkPage, int size)
{
    QIcon icon;
    const HighlightColours colours = highlightColours(colour, darkPage);
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(size * scale, size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.strong, 1.6));
        painter.setBrush(colours.fill);
        painter.drawEllipse(QRectF(1.5, 1.5, size - 3, size - 3));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace randnotiz
