#include "style/tagswatch.h"

#include "style/theme.h"

#include <QPainter>
#include <QPixmap>

namespace randnotiz {

void paintTagDot(QPainter &painter, const QRectF &place, quint32 colour, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mutedText(palette), 1));
    painter.setBrush(QColor::fromRgb(colour));
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

QIcon tagIcon(std::optional<quint32> colour, const QPalette &palette, int size)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(size * scale, size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const QRectF place(1.5, 1.5, size - 3, size - 3);
        if (colour) {
            paintTagDot(painter, place, *colour, palette);
        } else {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(mutedText(palette), 1, Qt::DotLine));
            painter.drawEllipse(place);
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace randnotiz
