#include "exchange/extraction/articlefinder.h"

#include "exchange/extraction/agreement.h"
#include "exchange/extraction/furniture.h"
#include "exchange/extraction/pruning.h"
#include "exchange/extraction/statedbody.h"
#include "exchange/extraction/surroundings.h"

namespace randnotiz {

namespace {

constexpr double hardlyStands = 0.3; ///< of what the page states as its text

bool mayHoldArticle(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_BODY: case GUMBO_TAG_MAIN: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_SECTION: case GUMBO_TAG_DIV:
    case GUMBO_TAG_TD: case GUMBO_TAG_TBODY: case GUMBO_TAG_CENTER: case GUMBO_TAG_FORM: case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_PRE:
        return true;
    default:
        return false;
    }
}

double nameFactor(const PageAccount &account, int index)
{
    const Hints hints = account.hints[index];
    double factor = 1;
    if (hints.testFlag(Hint::Body))
        factor *= 1.5;
    else if (hints.testFlag(Hint::Content))
        factor *= 1.05;
    if (account.element(index).tag == GUMBO_TAG_ARTICLE)
        factor *= 1.1;
    if (hints & (Hints(Hint::Comment) | Hint::Margin | Hint::Related | Hint::Navigation))
        factor *= 0.5;
    return factor;
}

double valueOf(const PageAccount &account, int index)
{
    const PageElement &element = account.element(index);
    return (account.scores.prose(element) - account.scores.junk(element)) * nameFactor(account, index);
}

/// The element with the best sum; 0, the body, when none has any prose.
int chooseRoot(const PageAccount &account)
{
    int best = 0;
    double bestValue = 0;
    const auto &elements = account.page.elements();
    for (int i = 0; i < static_cast<int>(elements.size());) {
        if (account.leftOut[i]) {
            i = elements[i].end;
            continue;
        }
        if (mayHoldArticle(elements[i].tag)) {
            const double value = valueOf(account, i);
            if (value > 0 && value >= bestValue) { // the innermost of equals
                bestValue = value;
                best = i;
            }
        }
        ++i;
    }
    return best;
}

} // namespace

ArticlePlace findArticle(const HtmlTree &tree)
{
    PageAccount account(tree);
    if (account.page.elements().empty())
        return {};
    leaveOutFurniture(account);
    const QString stated = statedBody(tree);
    const double standing = stated.isNull() ? 1 : weighByAgreement(account, stated);
    const int root = chooseRoot(account);
    prune(account, root);

    ArticlePlace place;
    for (const int part : withSurroundings(account, root)) {
        if (part != root)
            prune(account, part);
        place.parts.push_back(account.element(part).node);
    }
    if (standing < hardlyStands)
        place.statedText = stated;
    for (std::size_t i = 0; i < account.leftOut.size(); ++i) {
        if (account.leftOut[i])
            place.leftOut.insert(account.page.elements()[i].node);
    }
    return place;
}

} // namespace randnotiz
