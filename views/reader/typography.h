#pragma once

#include "style/theme.h"

#include <QColor>
#include <QFont>

namespace randnotiz {

struct ReaderAppearance;

/// Fonts, colours and lengths that an article is set in: made of what the reader chose and of the palette.
struct Typography
{
    QFont body;
    QFont code;
    qreal em = 16;         ///< pixels of the body's font size
    qreal columnWidth = 0; ///< pixels of about 75 characters
    qreal naturalLine = 1.2; ///< the body font's own distance between lines, in em
    QColor link;
    QColor muted; ///< captions, placeholders, markers
    QColor line;  ///< rules and borders
    QColor shade; ///< behind code

    /// @param dpi  logical dots an inch of the screen it is for
    static Typography from(const ReaderAppearance &appearance, const QPalette &palette, qreal dpi);

    qreal headingSize(int level) const; ///< pixels
    /// @param ems  distance between lines in em of their own size
    /// @returns that distance in per cent of the font's own: fonts differ from 1.1 to 1.4 em
    qreal lineHeight(qreal ems) const;
};

/// A colour between the palette's base (0) and its text (1).
QColor mixedWithBase(const QPalette &palette, const QColor &colour, qreal share);

} // namespace randnotiz
