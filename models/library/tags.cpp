#include "library/tags.h"

#include "library/readerpool.h"
#include "storage/tagrepository.h"

namespace randnotiz {

Result<QList<TagCount>> Tags::list(bool withUnused) const
{
    return m_readers.read([&](Database &database) { return TagRepository(database).list(withUnused); });
}

} // namespace randnotiz
