#pragma once

#include "domain/annotation.h"

#include <QMetaType>

namespace randnotiz {

/// How the annotations of an article, those outside the trash, were found in a text of it.
struct AnchorCounts
{
    qint64 same = 0;
    qint64 moved = 0;
    qint64 reworded = 0;
    qint64 orphans = 0;

    qint64 total() const { return same + moved + reworded + orphans; }

    void add(AnchorState state, qint64 count = 1)
    {
        switch (state) {
        case AnchorState::Same: same += count; break;
        case AnchorState::Moved: moved += count; break;
        case AnchorState::Reworded: reworded += count; break;
        case AnchorState::Orphan: orphans += count; break;
        }
    }

    friend bool operator==(const AnchorCounts &, const AnchorCounts &) = default;
};

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::AnchorCounts)
