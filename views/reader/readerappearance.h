#pragma once

#include "domain/colour.h"

#include <QMap>
#include <QString>

namespace randnotiz {

/// How text is shown to read: what the reader chose. Light and dark come from the widget's palette.
struct ReaderAppearance
{
    QString fontFamily;                ///< empty: the desktop's serif font
    double pointSize = 13;             ///< of the body text at zoom 100, 6 to 48
    int zoom = 100;                    ///< per cent, 50 to 300
    QMap<Colour, QString> colourNames; ///< only those that the reader named

    friend bool operator==(const ReaderAppearance &, const ReaderAppearance &) = default;
};

/// What the reader calls a colour, else its name in the program's language.
QString colourName(const ReaderAppearance &appearance, Colour colour);

} // namespace randnotiz
