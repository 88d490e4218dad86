#include "text/certainplace.h"

#include "text/quoting.h"

namespace randnotiz {

std::optional<TextRange> certainPlace(AnchorText &text, const Selectors &selectors)
{
    // Letter for letter, once: also what begins or ends inside a word, as other programs let it.
    const QList<TextRange> literal = findQuote(text.text(), selectors.quote);
    if (literal.size() == 1)
        return literal.first();
    const Anchor anchor = text.find(selectors);
    // Other words in the same place are for the reader to judge.
    if (anchor.state != AnchorState::Same && anchor.state != AnchorState::Moved)
        return std::nullopt;
    const bool isNamed = anchor.state == AnchorState::Same && selectors.position;
    if (!isNamed && literal.size() > 1)
        return std::nullopt;
    return anchor.range;
}

} // namespace randnotiz
