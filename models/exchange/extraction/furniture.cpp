#include "exchange/extraction/furniture.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

// Of the page's prose: what one element may hold, and still be furniture.
constexpr double most = 0.6;
constexpr double some = 0.3;
constexpr double little = 0.05;

constexpr double fewest = 0.3;  ///< of the page's prose: what must be left beside comments
constexpr double enough = 250;  ///< letters of prose that may be an article

/// The head of the page is links; that of an article or a section holds a heading.
bool headsText(const PageAccount &account, int index)
{
    const PageElement &element = account.element(index);
    if (account.holdsMainHeading(index))
        return true;
    const auto blocks = account.page.blocksOf(element);
    return account.scores.linkLetters(element) * 3 < account.scores.letters(element)
           && std::ranges::any_of(blocks, [](const PageBlock &block) { return block.role == BlockRole::Heading; });
}

double marginShare(const PageAccount &account, int index)
{
    const PageElement &element = account.element(index);
    const Hints hints = account.hints[index];
    if (element.tag == GUMBO_TAG_FOOTER || element.tag == GUMBO_TAG_ASIDE || element.tag == GUMBO_TAG_ADDRESS)
        return some;
    if (hints.testFlag(Hint::Head) && !hints.testFlag(Hint::Body) && !headsText(account, index))
        return hints.testFlag(Hint::Content) ? some : most;
    if (!hints.testFlag(Hint::Margin) || hints.testFlag(Hint::Body) || account.holdsMainHeading(index))
        return 0;
    return hints & (Hints(Hint::Doubtful) | Hint::Content) ? some : most;
}

double shareByName(const PageAccount &account, int index, Hint kind)
{
    const Hints hints = account.hints[index];
    if (!hints.testFlag(kind) || hints.testFlag(Hint::Body))
        return 0;
    if (kind == Hint::Unseen)
        return hints.testFlag(Hint::Doubtful) ? little : most;
    return hints.testFlag(Hint::Doubtful) ? some : most;
}

/// Whether an article stands in the page beside what readers wrote.
bool holdsArticle(const PageAccount &account, const std::vector<bool> &isComment)
{
    for (std::size_t i = 0; i < isComment.size(); ++i) {
        const PageElement &element = account.page.elements()[i];
        const bool isNamed = element.tag == GUMBO_TAG_ARTICLE || account.hints[i].testFlag(Hint::Body);
        if (!isComment[i] && isNamed && account.scores.prose(element) >= enough)
            return true;
    }
    return false;
}

/// Readers often write more than the author did; but a forum, or a live ticker, is all comments.
void leaveOutComments(PageAccount &account)
{
    const auto &elements = account.page.elements();
    std::vector<bool> isComment(elements.size(), false);
    std::vector<int> found;
    double left = account.scores.prose(elements[0]);
    const double all = left;
    for (int i = 1; i < static_cast<int>(elements.size());) {
        const bool isFound = account.hints[i].testFlag(Hint::Comment)
                             && !account.hints[i].testFlag(Hint::Body);
        if (isFound) {
            found.push_back(i);
            left -= account.scores.prose(elements[i]);
            std::fill(isComment.begin() + i, isComment.begin() + elements[i].end, true);
        }
        i = isFound ? elements[i].end : i + 1;
    }
    if (left < fewest * all && !holdsArticle(account, isComment))
        return;
    for (const int i : found)
        account.leaveOut(i);
    account.scores.update();
}

constexpr std::array namedFurniture{Hint::Unseen, Hint::Navigation, Hint::Related, Hint::Share, Hint::Promotion};

} // namespace

void leaveOutFurniture(PageAccount &account)
{
    leaveOutComments(account);
    for (const Hint kind : namedFurniture)
        leaveOutBy(account, 0, [&](int i) { return shareByName(account, i, kind); });
    leaveOutBy(account, 0, [&](int i) { return marginShare(account, i); });
}

} // namespace randnotiz
