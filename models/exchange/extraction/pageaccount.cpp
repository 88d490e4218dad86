#include "exchange/extraction/pageaccount.h"

namespace randnotiz {

namespace {

constexpr double mostTogether = 0.7; ///< of the prose: what all furniture of a kind may hold

/// Elements that are never furniture themselves, whatever they are named.
bool isBox(const PageElement &element)
{
    switch (element.tag) {
    case GUMBO_TAG_BODY: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_MAIN: case GUMBO_TAG_TR: case GUMBO_TAG_TBODY:
    case GUMBO_TAG_BLOCKQUOTE:
        return false;
    default:
        return true;
    }
}

} // namespace

PageAccount::PageAccount(const HtmlTree &tree)
    : page(tree)
    , scores(page)
    , leftOut(page.elements().size(), false)
{
    hints.reserve(page.elements().size());
    for (const PageElement &element : page.elements())
        hints.push_back(element.parent < 0 ? Hints() : hintsOf(element.node));
}

void PageAccount::leaveOut(int index)
{
    leftOut[index] = true;
    const PageElement &out = element(index);
    scores.takeOut(out.firstBlock, out.endBlock);
}

void PageAccount::leaveOutBlock(int block)
{
    const int owner = page.blocks()[block].element;
    if (owner > 0 && element(owner).endBlock - element(owner).firstBlock == 1)
        leaveOut(owner);
}

bool PageAccount::holdsMainHeading(int index) const
{
    const auto &elements = page.elements();
    for (int i = index; i < elements[index].end; ++i) {
        if (elements[i].tag == GUMBO_TAG_H1)
            return true;
    }
    return false;
}

void leaveOutBy(PageAccount &account, int root, const ShareOf &shareOf)
{
    const double all = account.scores.prose(account.element(root));
    const auto &elements = account.page.elements();
    std::vector<int> found;
    double together = 0;
    for (int i = root + 1; i < elements[root].end;) {
        const double share = account.leftOut[i] || !isBox(elements[i]) ? 0 : shareOf(i);
        const double prose = account.scores.prose(elements[i]);
        const bool isFound = share > 0 && prose <= share * all;
        if (isFound) {
            found.push_back(i);
            together += prose;
        }
        i = isFound || account.leftOut[i] ? elements[i].end : i + 1;
    }
    for (const int i : found) {
        const bool isPoor = account.hints[i].testFlag(Hint::Unseen) || account.scores.prose(elements[i]) <= account.scores.junk(elements[i]);
        if (together <= mostTogether * all || isPoor)
            account.leaveOut(i);
    }
    account.scores.update();
}

} // namespace randnotiz
