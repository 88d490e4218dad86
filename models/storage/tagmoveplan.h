#pragma once

#include "domain/result.h"
#include "storage/tagrepository.h"

#include <QList>
#include <QString>

#include <optional>

namespace randnotiz {

/// What MoveTag is going to do, tag by tag.
struct TagMovePlan
{
    struct Step
    {
        StoredTag tag;
        QString name;                  ///< that it gets
        std::optional<StoredTag> into; ///< the tag that has this name, and that it is merged into
    };

    QString from; ///< as it is written now
    QString to;   ///< as it is to be written
    QList<Step> steps; ///< in an order in which no two listed tags have the same name in between
};

/// Errors: those of MoveTag, except NameTaken.
Result<TagMovePlan> planTagMove(const TagRepository &tags, const QString &from, const QString &to);

} // namespace randnotiz
