#include "storage/anchorplacement.h"

#include "storage/writecontext.h"
#include "text/anchoring.h"

#include <cmath>

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<void> checkQuoteStands(const StoredRevision &revision, const TextPositionSelector &position,
                              const TextQuoteSelector &quote, WriteContext &context)
{
    const auto text = context.texts.of(context.database, revision);
    if (!text)
        return text.error();

    const Error wrong{Error::InvalidInput, revision.id.toString(), u"the quote does not stand at its position"_s};
    const OffsetMap &offsets = (*text)->offsets;
    const bool inText = position.start >= 0 && position.start < position.end
                        && position.end <= offsets.codePointCount();
    if (!inText)
        return wrong;
    const TextRange range = offsets.toRange(position);
    const QStringView whole((*text)->text);
    const bool stands = whole.sliced(range.start, range.length()) == quote.exact
                        && whole.first(range.start).endsWith(quote.prefix)
                        && whole.sliced(range.end).startsWith(quote.suffix);
    if (!stands)
        return wrong;
    return {};
}

StoredAnchor findAnchor(AnchorText &text, const TextPositionSelector &position, const TextQuoteSelector &quote)
{
    const Anchor anchor = text.find({position, quote});
    if (anchor.state == AnchorState::Orphan)
        return {};
    return {anchor.state, text.offsets().toSelector(anchor.range), static_cast<int>(std::lround(anchor.score * 1000))};
}

Result<void> placeNowhere(AnnotationRow annotation, const StoredRevision &revision, RevisionRow current, WriteContext &context)
{
    const AnchorRepository anchors(context.database);
    if (const auto done = anchors.remove(annotation); !done)
        return done;
    const auto done = anchors.set(annotation, revision.row, {});
    return done && current != revision.row ? anchors.set(annotation, current, {}) : done;
}

Result<void> placeAnchors(AnnotationRow annotation, const StoredRevision &revision, RevisionRow current,
                          const TextPositionSelector &position, const TextQuoteSelector &quote,
                          WriteContext &context)
{
    const AnchorRepository anchors(context.database);
    if (const auto done = anchors.remove(annotation); !done)
        return done;
    if (const auto done = anchors.set(annotation, revision.row, {AnchorState::Same, position, 1000}); !done)
        return done;
    if (current == revision.row)
        return {};

    const auto now = RevisionRepository(context.database).find(current);
    if (!now)
        return now.error();
    const auto text = context.texts.of(context.database, *now);
    if (!text)
        return text.error();
    AnchorText target((*text)->text);
    return anchors.set(annotation, current, findAnchor(target, position, quote));
}

} // namespace randnotiz
