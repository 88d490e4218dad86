#include "reader/highlightcolours.h"

#include <array>

namespace randnotiz {

HighlightColours highlightColours(Colour colour, bool darkPage)
{
    struct Hues
    {
        QRgb fill;
        QRgb strong;
    };
    static constexpr std::array<Hues, 6> light{{
        {0xffffe98f, 0xffa67c00},
        {0xffc6ecb4, 0xff3f8f26},
        {0xffbfdcff, 0xff2b73c4},
        {0xffffcbdd, 0xffc93c75},
        {0xffffd6a8, 0xffc2610c},
        {0xffe2d1ff, 0xff7d4fd0},
    }};
    static constexpr std::array<Hues, 6> dark{{
        {0xff5c4d00, 0xffe3c341},
        {0xff27512a, 0xff7fcb70},
        {0xff1d4773, 0xff74b6f6},
        {0xff6b2746, 0xfff291b8},
        {0xff6a3a0c, 0xfff2a960},
        {0xff48357a, 0xffb99df6},
    }};
    const Hues &hues = (darkPage ? dark : light)[static_cast<quint8>(colour) - 1];
    return {QColor(hues.fill), QColor(hues.strong)};
}

} // namespace randnotiz
