#include "exchange/extraction/lines.h"

#include "exchange/extraction/phrases.h"

namespace randnotiz {

namespace {

constexpr int longestLine = 300; ///< letters; longer blocks are text, whatever they begin with
constexpr int shortLine = 60;
constexpr int lastLevel = 6;     ///< of headings

/// Whether a line says by its words that it isn't the article's.
bool saysSo(const PageBlock &block, QByteArrayView text)
{
    const bool isShort = block.letters <= shortLine;
    switch (phraseOf(text)) {
    case Phrase::None:
        return false;
    case Phrase::ReadAlso:
        return isShort || block.linkDensity() > 0.3;
    case Phrase::Appeal:
        return isShort || block.linkLetters > 0 || namesChannel(text);
    case Phrase::Comments:
    case Phrase::Share:
    case Phrase::Rights:
        return isShort;
    }
    return false;
}

/// By the element, or by its name or one around it nearby.
bool isUnderPicture(const PageAccount &account, const PageBlock &block)
{
    if (block.role == BlockRole::Caption)
        return true;
    constexpr int near = 3;
    int i = block.element;
    for (int step = 0; step < near && i >= 0; ++step, i = account.element(i).parent) {
        const bool isPicture = account.element(i).tag == GUMBO_TAG_FIGURE;
        if (isPicture || (account.hints[i] & (Hints(Hint::Caption) | Hint::Media | Hint::Details)))
            return true;
    }
    return false;
}

void leaveOutPhrases(PageAccount &account, int root)
{
    const PageElement &within = account.element(root);
    for (int b = within.firstBlock; b < within.endBlock; ++b) {
        const PageBlock &block = account.page.blocks()[b];
        if (account.scores.isOut(b) || block.letters > longestLine)
            continue;
        const QByteArrayView text = account.page.textOf(block);
        const bool isOnlyLink = block.linkDensity() > 0.95 && block.role == BlockRole::Text;
        if (isOnlyLink || (isCredit(text) && isUnderPicture(account, block)) || saysSo(block, text))
            account.leaveOutBlock(b);
    }
    account.scores.update();
}

/// A paragraph is never one, however short: it may be a greeting.
bool isLabel(const PageAccount &account, const PageBlock &block)
{
    return block.role == BlockRole::Text && block.words <= 5 && block.sentences == 0
           && account.element(block.element).tag != GUMBO_TAG_P;
}

/// Labels before the first prose (dates, sections, names), and headings and links behind the last.
void leaveOutEnds(PageAccount &account, int root)
{
    const PageElement &within = account.element(root);
    const auto &blocks = account.page.blocks();
    int first = within.firstBlock;
    int last = within.endBlock - 1;
    const auto isProse = [&](int b) { return !account.scores.isOut(b) && blockScore(blocks[b]) > 0; };
    while (first <= last && !isProse(first))
        ++first;
    while (last >= first && !isProse(last))
        --last;
    if (first > last)
        return;
    for (int b = within.firstBlock; b < first; ++b) {
        if (!account.scores.isOut(b) && isLabel(account, blocks[b]))
            account.leaveOutBlock(b);
    }
    for (int b = last + 1; b < within.endBlock; ++b) {
        if (!account.scores.isOut(b) && (blocks[b].role == BlockRole::Heading || blocks[b].linkDensity() > 0.3))
            account.leaveOutBlock(b);
    }
    account.scores.update();
}

int headingLevel(const PageAccount &account, const PageBlock &block)
{
    for (int i = block.element; i >= 0; i = account.element(i).parent) {
        const GumboTag tag = account.element(i).tag;
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
            return 1 + static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1);
    }
    return 0;
}

/// Headings of which everything they were above has been left out.
void leaveOutBareHeadings(PageAccount &account, int root)
{
    const PageElement &within = account.element(root);
    int below = lastLevel + 1; // level of the heading that follows; 0 for text
    bool anyOut = false;
    for (int b = within.endBlock - 1; b >= within.firstBlock; --b) {
        const PageBlock &block = account.page.blocks()[b];
        if (account.scores.isOut(b)) {
            anyOut = true;
            continue;
        }
        const int level = block.role == BlockRole::Heading ? headingLevel(account, block) : 0;
        if (level > 1 && anyOut && below != 0 && (below <= level || below > lastLevel)) {
            account.leaveOut(block.element);
            continue;
        }
        below = level;
        anyOut = false;
    }
    account.scores.update();
}

} // namespace

void leaveOutLines(PageAccount &account, int root)
{
    leaveOutPhrases(account, root);
    leaveOutBareHeadings(account, root);
    leaveOutEnds(account, root);
}

} // namespace randnotiz
