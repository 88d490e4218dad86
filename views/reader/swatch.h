#pragma once

#include "domain/colour.h"

#include <QIcon>

namespace randnotiz {

/// A round swatch of a highlight colour, crisp at any scale of the screen.
QIcon swatch(Colour colour, bool darkPage, int size = 18);

} // namespace randnotiz
