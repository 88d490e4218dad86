#pragma once

#include "storage/revisionrepository.h"
#include "text/offsets.h"

#include <list>

namespace randnotiz {

/// The texts that were needed last, with their offsets, so that a thousand highlights of one article read its text
/// once. By id, since the row of a revision that was rolled back is given to another one.
class RevisionTexts
{
public:
    struct Text
    {
        RevisionId id;
        QString text;
        OffsetMap offsets;
    };

    /// Valid until the next call but one.
    Result<const Text *> of(Database &database, const StoredRevision &revision);

private:
    std::list<Text> m_recent; ///< the last used first
};

} // namespace randnotiz
