#include "reader/typography.h"

#include "reader/readerappearance.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// The widest line that reads well (Bringhurst, The Elements of Typographic Style, 2.1.2: 45 to 75).
constexpr int columnCharacters = 75;

} // namespace

Typography Typography::from(const ReaderAppearance &appearance, const QPalette &palette, qreal dpi)
{
    Typography type;
    type.em = std::round(appearance.pointSize * appearance.zoom / 100.0 * dpi / 72.0);
    type.body.setStyleHint(QFont::Serif);
    type.body.setFamily(appearance.fontFamily.isEmpty() ? u"serif"_s : appearance.fontFamily);
    type.body.setPixelSize(std::max(1, static_cast<int>(type.em)));
    type.code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    type.code.setPixelSize(std::max(1, static_cast<int>(std::round(type.em * 0.88))));
    // Running text is narrower than its widest letters; "n" comes close to the mean of English and German.
    type.columnWidth = std::ceil(columnCharacters * QFontMetricsF(type.body).horizontalAdvance(u"n"_s) * 0.9);
    type.naturalLine = QFontMetricsF(type.body).lineSpacing() / type.body.pixelSize();
    type.link = palette.color(QPalette::Link);
    type.muted = mixedWithBase(palette, palette.color(QPalette::Text), 0.68);
    type.line = mixedWithBase(palette, palette.color(QPalette::Text), 0.22);
    type.shade = mixedWithBase(palette, palette.color(QPalette::Text), 0.06);
    return type;
}

qreal Typography::headingSize(int level) const
{
    constexpr std::array factors{1.75, 1.4, 1.2, 1.1, 1.0, 1.0};
    return std::round(em * factors[static_cast<size_t>(std::clamp(level, 1, 6) - 1)]);
}

qreal Typography::lineHeight(qreal ems) const
{
    return 100.0 * ems / naturalLine;
}

QColor mixedWithBase(const QPalette &palette, const QColor &colour, qreal share)
{
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [share](int from, int to) {
        return from + static_cast<int>(std::lround((to - from) * share));
    };
    return {mix(base.red(), colour.red()), mix(base.green(), colour.green()),
            mix(base.blue(), colour.blue())};
}

} // namespace randnotiz
