#pragma once

#include <QIcon>
#include <QPalette>
#include <QRectF>

#include <optional>

class QPainter;

namespace randnotiz {

/// The colour of a tag beside its name: a dot with a rim that shows on light and dark, whatever the colour is.
/// @param colour 0xRRGGBB
void paintTagDot(QPainter &painter, const QRectF &place, quint32 colour, const QPalette &palette);

/// The same as an icon; without a colour an empty ring. Crisp at any scale of the screen.
QIcon tagIcon(std::optional<quint32> colour, const QPalette &palette, int size = 16);

/// Width and height of the dot beside text of this height, in pixels.
constexpr int tagDotSize(int textHeight)
{
    return textHeight * 5 / 9;
}

} // namespace randnotiz
