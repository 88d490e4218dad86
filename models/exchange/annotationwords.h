#pragma once

#include "domain/annotation.h"

#include <QMap>
#include <QString>

namespace randnotiz {

/// The same in every language, for tables and data: "same", "moved", "reworded", "orphan".
inline QString anchorStateName(AnchorState state)
{
    constexpr QStringView names[]{u"same", u"moved", u"orphan", u"reworded"};
    return names[static_cast<quint8>(state)].toString();
}

/// The reader's own name of a colour, else the English default.
inline QString colourNameIn(const QMap<Colour, QString> &names, Colour colour)
{
    const QString own = names.value(colour);
    return own.isEmpty() ? QString::fromLatin1(defaultColourName(colour)) : own;
}

inline QString annotationLink(AnnotationId id)
{
    return QStringLiteral("randnotiz://annotation/") + id.toString();
}

} // namespace randnotiz
