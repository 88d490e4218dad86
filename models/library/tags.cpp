#include "library/tags.h"

#include "library/readerpool.h"
#include "storage/tagrepository.h"
#include "storage/tagstatistics.h"
#include "text/twinnames.h"

#include <QSet>

#include <algorithm>

namespace randnotiz {

namespace {

using TagPair = std::pair<TagId, TagId>;

TagPair ordered(TagId first, TagId second)
{
    return std::minmax(first, second);
}

TagTwins::Reason reasonOf(TwinReason reason)
{
    switch (reason) {
    case TwinReason::Spelling:
        return TagTwins::Spelling;
    case TwinReason::Joined:
        return TagTwins::Joined;
    case TwinReason::Inflection:
        return TagTwins::Inflection;
    case TwinReason::Typo:
        break;
    }
    return TagTwins::Typo;
}

} // namespace

Result<QList<TagCount>> Tags::list(bool withUnused) const
{
    return m_readers.read([&](Database &database) { return TagStatistics(database).list(withUnused); });
}

Result<Codebook> Tags::codebook() const
{
    return m_readers.read([](Database &database) { return TagStatistics(database).codebook(); });
}

Result<QList<TagCompanion>> Tags::companions(const QString &name) const
{
    return m_readers.read([&](Database &database) { return TagStatistics(database).companions(name); });
}

Result<TagMovePreview> Tags::previewMove(const QString &from, const QString &to) const
{
    return m_readers.read([&](Database &database) { return TagStatistics(database).preview(from, to); });
}

Result<QList<TrashedTag>> Tags::trashed() const
{
    return m_readers.read([](Database &database) { return TagStatistics(database).trashed(); });
}

Result<QList<TagTwins>> Tags::twins() const
{
    const auto tags = list(true);
    if (!tags)
        return tags.error();
    const auto distinct = m_readers.read([](Database &database) { return TagRepository(database).distinct(); });
    if (!distinct)
        return distinct.error();
    QSet<TagPair> known;
    for (const auto &[first, second] : *distinct)
        known += ordered(first, second);

    QStringList names;
    names.reserve(tags->size());
    for (const TagCount &count : *tags)
        names += count.tag.name;
    QList<TagTwins> twins;
    for (const TwinNames &pair : twinNames(names)) {
        const Tag &first = tags->at(pair.first).tag;
        const Tag &second = tags->at(pair.second).tag;
        if (!known.contains(ordered(first.id, second.id)))
            twins += {first, second, reasonOf(pair.reason)};
    }
    return twins;
}

} // namespace randnotiz
