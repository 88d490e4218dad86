#pragma once

#include <QtGlobal>

#include <array>

namespace randnotiz {

/// The six highlight colours; the number is the reader's key and what is stored.
enum class Colour : quint8 { Yellow = 1, Green, Blue, Pink, Orange, Purple };

inline constexpr std::array allColours{Colour::Yellow, Colour::Green,  Colour::Blue,
                                       Colour::Pink,   Colour::Orange, Colour::Purple};

/// English name of a colour that the reader hasn't named; stable in JSON and exports.
constexpr const char *defaultColourName(Colour colour)
{
    constexpr std::array names{"yellow", "green", "blue", "pink", "orange", "purple"};
    return names[static_cast<quint8>(colour) - 1];
}

} // namespace randnotiz
