#pragma once

#include "exchange/extraction/blockscores.h"
#include "exchange/extraction/hints.h"

#include <functional>

namespace randnotiz {

/// A page on its way to its article: what is known of each element, and what has been taken out of the account.
struct PageAccount
{
    explicit PageAccount(const HtmlTree &tree);

    const PageElement &element(int index) const { return page.elements()[index]; }
    /// Whether an <h1> stands inside an element.
    bool holdsMainHeading(int index) const;
    /// Leaves an element out with all that is inside it. Call scores.update() before reading scores again.
    void leaveOut(int index);
    /// Leaves a block out by the element that holds it and nothing else; a piece of a larger element stays.
    void leaveOutBlock(int block);

    PageTree page;
    std::vector<Hints> hints;  ///< by element
    BlockScores scores;
    std::vector<bool> leftOut; ///< by element; what is inside is left out too
};

/// How much of the prose under a root an element may hold, 0 to 1, and still be furniture; 0: it is none.
using ShareOf = std::function<double(int element)>;

/// Leaves out the elements under `root` that `shareOf` calls furniture and that hold no more prose than it says. Where
/// all of them together hold most of the prose only those stay out that are more labels and links than prose: rather
/// furniture in the article than an article lost.
void leaveOutBy(PageAccount &account, int root, const ShareOf &shareOf);

} // namespace randnotiz
