#pragma once

#include "domain/colour.h"

#include <QColor>

namespace randnotiz {

/// See highlightHues().
struct HighlightColours
{
    QColor fill;   ///< under the text
    QColor strong; ///< lines, bars, swatches
};

HighlightColours highlightColours(Colour colour, bool darkPage);

} // namespace randnotiz
