#pragma once

#include "domain/annotation.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace randnotiz {

/// Which annotations go out. An annotation has to fit all that is set.
struct ExportFilter
{
    QList<Colour> colours;  ///< one of these; empty: any
    QStringList tags;       ///< with one of these or one below it; empty: any or none
    qint64 sinceMs = 0;     ///< made at this moment or later; ms since 1970-01-01 UTC
    qint64 untilMs = std::numeric_limits<qint64>::max(); ///< made before this moment
    QSet<AnnotationId> annotations = {}; ///< one of these; empty: any

    /// Whether anything is set.
    bool isActive() const
    {
        return !colours.isEmpty() || !tags.isEmpty() || sinceMs != 0 || untilMs != std::numeric_limits<qint64>::max();
    }

    bool lets(const Annotation &annotation) const
    {
        const auto wanted = [this](const Tag &carried) {
            return std::ranges::any_of(tags, [&](const QString &tag) { return isInTagTree(carried.name, tag); });
        };
        return (colours.isEmpty() || colours.contains(annotation.colour))
               && (annotations.isEmpty() || annotations.contains(annotation.id))
               && (tags.isEmpty() || std::ranges::any_of(annotation.tags, wanted))
               && annotation.createdMs >= sinceMs && annotation.createdMs < untilMs;
    }

    friend bool operator==(const ExportFilter &, const ExportFilter &) = default;
};

} // namespace randnotiz
