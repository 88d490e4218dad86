#include "exchange/extraction/surroundings.h"

#include <algorithm>

namespace randnotiz {

namespace {

constexpr int farthest = 40;    ///< blocks from the text back to its heading
constexpr int nearby = 8;        ///< blocks
constexpr int shortestLead = 40; ///< letters
constexpr int fewWords = 6;

/// The first block behind the last main heading before the text; -1 when none is near.
int leadFrom(const PageAccount &account, int textFrom)
{
    const auto &blocks = account.page.blocks();
    for (int b = textFrom - 1; b >= std::max(0, textFrom - farthest); --b) {
        const PageBlock &block = blocks[b];
        if (block.role != BlockRole::Heading)
            continue;
        for (int i = block.element; i >= 0; i = account.element(i).parent) {
            if (account.element(i).tag == GUMBO_TAG_H1)
                return b + 1;
        }
    }
    return -1;
}

bool hasHint(const PageAccount &account, int element, int above, Hints wanted)
{
    for (int i = element; i > above; i = account.element(i).parent) {
        if (account.hints[i] & wanted)
            return true;
    }
    return false;
}

/// The innermost element around both.
int commonAncestor(const PageAccount &account, int a, int b)
{
    while (!account.page.contains(a, b))
        a = account.element(a).parent;
    return a;
}

bool isLead(const PageAccount &account, const PageBlock &block, int above)
{
    if (block.letters < shortestLead || block.linkDensity() > 0.3 || block.role == BlockRole::Caption)
        return false;
    const bool isNamed = hasHint(account, block.element, above, Hints(Hint::Lead) | Hint::Teaser);
    if (!isNamed && hasHint(account, block.element, above, Hints(Hint::Caption) | Hint::Author | Hint::Details | Hint::Media))
        return false;
    const bool isParagraph = account.element(block.element).tag == GUMBO_TAG_P && block.words >= fewWords;
    return isNamed || isParagraph || blockScore(block) > 0 || block.role == BlockRole::Heading;
}

/// Without a main heading only what is named a lead is one, and stands near.
bool isNamedLead(const PageAccount &account, const PageBlock &block, int above)
{
    return isLead(account, block, above) && hasHint(account, block.element, above, Hints(Hint::Lead) | Hint::Teaser);
}

void addLead(const PageAccount &account, int root, std::vector<int> &parts)
{
    const int textFrom = account.element(root).firstBlock;
    const int behindHeading = leadFrom(account, textFrom);
    const int from = behindHeading >= 0 ? behindHeading : std::max(0, textFrom - nearby);
    for (int b = from; b < textFrom; ++b) {
        const PageBlock &block = account.page.blocks()[b];
        if (account.scores.isOut(b))
            continue;
        const int above = commonAncestor(account, root, block.element);
        if (!(behindHeading >= 0 ? isLead(account, block, above) : isNamedLead(account, block, above)))
            continue;
        if (parts.empty() || parts.back() != block.element)
            parts.push_back(block.element);
    }
}

/// Text that goes on behind the element, under the same parent.
void addSequel(const PageAccount &account, int root, std::vector<int> &parts)
{
    const PageElement &chosen = account.element(root);
    if (chosen.parent < 0)
        return;
    const int end = account.element(chosen.parent).end;
    for (int i = chosen.end; i < end; i = account.element(i).end) {
        const PageElement &sibling = account.element(i);
        if (account.leftOut[i] || account.scores.prose(sibling) <= account.scores.junk(sibling))
            continue;
        const bool isLike = sibling.tag == GUMBO_TAG_P || account.hints[i].testFlag(Hint::Body)
                            || (sibling.tag == chosen.tag && account.hints[i] == account.hints[root]);
        if (isLike)
            parts.push_back(i);
    }
}

} // namespace

std::vector<int> withSurroundings(const PageAccount &account, int root)
{
    std::vector<int> parts;
    if (root > 0)
        addLead(account, root, parts);
    parts.push_back(root);
    if (root > 0)
        addSequel(account, root, parts);
    return parts;
}

} // namespace randnotiz
