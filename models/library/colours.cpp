#include "library/colours.h"

#include "library/readerpool.h"
#include "storage/colourrepository.h"

namespace randnotiz {

Result<QMap<Colour, QString>> Colours::names() const
{
    return m_readers.read([](Database &database) { return ColourRepository(database).names(); });
}

} // namespace randnotiz
