#pragma once

#include <QColor>
#include <QPalette>

namespace randnotiz {

enum class Theme : quint8 { AsDesktop, Light, Dark };

/// Our own palettes for the Fusion style: Qt 6.4 knows no colour scheme, and a desktop's palette says
/// nothing about the contrast of marks on it.
QPalette lightPalette();
QPalette darkPalette();

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// Sets style and palette of the whole program; windows that are open follow. GUI thread.
void applyPalette(bool dark);

/// Text of less weight than the palette's own, still with a contrast of at least 4.5 to 1 on its base.
QColor mutedText(const QPalette &palette);
/// `palette` with a selection that is a tint behind the usual text: for lists that are looked at all day.
QPalette withSoftSelection(const QPalette &palette);
/// A line between two areas, quiet in light and dark.
QColor hairline(const QPalette &palette);

} // namespace randnotiz
