#pragma once

#include "domain/colour.h"

#include <QColor>

namespace randnotiz {

/// How a highlight colour looks. Text of the palette keeps a contrast of at least 4.5 : 1 on `fill`
/// (WCAG 2.1, 1.4.3), and `strong` at least 3 : 1 on the page.
struct HighlightColours
{
    QColor fill;   ///< under the text
    QColor strong; ///< lines, bars, swatches
};

HighlightColours highlightColours(Colour colour, bool darkPage);

} // namespace randnotiz
