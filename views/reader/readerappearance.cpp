#include "reader/readerappearance.h"

#include <QCoreApplication>

#include <array>

namespace randnotiz {

QString colourName(const ReaderAppearance &appearance, Colour colour)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Colour", "yellow"), QT_TRANSLATE_NOOP("Colour", "green"),
        QT_TRANSLATE_NOOP("Colour", "blue"),   QT_TRANSLATE_NOOP("Colour", "pink"),
        QT_TRANSLATE_NOOP("Colour", "orange"), QT_TRANSLATE_NOOP("Colour", "purple")};
    const QString given = appearance.colourNames.value(colour);
    return given.isEmpty() ? QCoreApplication::translate("Colour", names[static_cast<quint8>(colour) - 1])
                           : given;
}

} // namespace randnotiz
