#include "storage/revisiontexts.h"

#include <algorithm>

namespace randnotiz {

namespace {

/// That of the revision that an annotation was made on, and that of the current one.
constexpr size_t keptTexts = 2;

} // namespace

Result<const RevisionTexts::Text *> RevisionTexts::of(Database &database, const StoredRevision &revision)
{
    const auto present = std::ranges::find(m_recent, revision.id, &Text::id);
    if (present != m_recent.end()) {
        m_recent.splice(m_recent.begin(), m_recent, present);
        return &m_recent.front();
    }

    auto text = RevisionRepository(database).text(revision.row);
    if (!text)
        return text.error();
    m_recent.push_front({revision.id, *text, OffsetMap(*text)});
    if (m_recent.size() > keptTexts)
        m_recent.pop_back();
    return &m_recent.front();
}

} // namespace randnotiz
