#include "exchange/extraction/pruning.h"

#include "exchange/extraction/lines.h"

namespace randnotiz {

namespace {

// Of the prose under the root: what one element may hold, and still be furniture.
constexpr double half = 0.45;
constexpr double some = 0.3;
constexpr double little = 0.05;

/// Lists of links, and boxes with little else.
bool isLinkBox(const PageAccount &account, int index)
{
    const PageElement &element = account.element(index);
    switch (element.tag) {
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_TABLE:
    case GUMBO_TAG_DL: case GUMBO_TAG_ASIDE:
        break;
    default:
        return false;
    }
    const double letters = account.scores.letters(element);
    const double density = letters > 0 ? account.scores.linkLetters(element) / letters : 0;
    return letters > 0 && density > 0.6;
}

/// A teaser that opens the text is its lead.
bool opens(const PageAccount &account, int root, int index)
{
    const PageElement before{.firstBlock = account.element(root).firstBlock, .endBlock = account.element(index).firstBlock};
    return account.scores.prose(before) == 0
           && account.scores.linkLetters(account.element(index)) * 3 < account.scores.letters(account.element(index));
}

double shareInside(const PageAccount &account, int root, int index, Hint kind)
{
    if (kind == Hint::Navigation)
        return isLinkBox(account, index) ? some : 0;
    if (!account.hints[index].testFlag(kind) || account.hints[index].testFlag(Hint::Body))
        return 0;
    if (kind == Hint::Details)
        return account.scores.prose(account.element(index)) == 0 ? little : 0;
    if (kind == Hint::Teaser)
        return account.holdsMainHeading(index) || opens(account, root, index) ? 0 : some;
    return kind == Hint::Author ? half : some;
}

} // namespace

void prune(PageAccount &account, int root)
{
    for (const Hint kind : {Hint::Navigation, Hint::Author, Hint::Teaser, Hint::Details})
        leaveOutBy(account, root, [&](int i) { return shareInside(account, root, i, kind); });
    leaveOutLines(account, root);
}

} // namespace randnotiz
