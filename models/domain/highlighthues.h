#pragma once

#include "domain/colour.h"

#include <array>

namespace randnotiz {

/// How a highlight colour looks, as 0xAARRGGBB. Text of the palette keeps a contrast of at least 4.5 : 1 on `fill`
/// (WCAG 2.1, 1.4.3), and `strong` at least 3 : 1 on the page.
struct HighlightHues
{
    quint32 fill = 0;   ///< under the text
    quint32 strong = 0; ///< lines, bars, swatches
};

constexpr HighlightHues highlightHues(Colour colour, bool darkPage)
{
    constexpr std::array<HighlightHues, 6> light{{
        {0xffffe98f, 0xffa67c00},
        {0xffc6ecb4, 0xff3f8f26},
        {0xffbfdcff, 0xff2b73c4},
        {0xffffcbdd, 0xffc93c75},
        {0xffffd6a8, 0xffc2610c},
        {0xffe2d1ff, 0xff7d4fd0},
    }};
    constexpr std::array<HighlightHues, 6> dark{{
        {0xff5c4d00, 0xffe3c341},
        {0xff27512a, 0xff7fcb70},
        {0xff1d4773, 0xff74b6f6},
        {0xff6b2746, 0xfff291b8},
        {0xff6a3a0c, 0xfff2a960},
        {0xff48357a, 0xffb99df6},
    }};
    return (darkPage ? dark : light)[static_cast<quint8>(colour) - 1];
}

} // namespace randnotiz
