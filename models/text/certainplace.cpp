#include "text/certainplace.h"

#include "text/quoting.h"

namespace randnotiz {

std::optional<TextRange> certainPlace(AnchorText &text, const Selectors &selectors)
{
    const Anchor anchor = text.find(selectors);
    // Other words in the same place are for the reader to judge.
    if (anchor.state != AnchorState::Same && anchor.state != AnchorState::Moved)
        return std::nullopt;
    const bool isNamed = anchor.state == AnchorState::Same && selectors.position;
    if (!isNamed && findQuote(text.text(), selectors.quote).size() > 1)
        return std::nullopt;
    return anchor.range;
}

} // namespace randnotiz
