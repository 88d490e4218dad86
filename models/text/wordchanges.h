#pragma once

#include "text/comparedwords.h"

namespace randnotiz {

/// What kind of words differ between a quote and the passage that may be it.
struct WordChanges
{
    bool number = false;   ///< another number, one more or one less; footnote marks don't count
    bool name = false;     ///< a word with a capital letter became another one
    bool maybeName = false; ///< a word of a script without capital letters became another one
    bool negation = false; ///< a word that says no came or went
    bool words = false;    ///< any other word

    bool facts() const { return number || name || negation; }
    bool any() const { return facts() || words; }
};

/// @param lost  words of the quote that were not found
/// @param come  words of the passage that were not in the quote
/// @param altered  pairs that are nearly alike
WordChanges wordChanges(const QList<ComparedWord> &lost, const QList<ComparedWord> &come,
                        const QList<std::pair<ComparedWord, ComparedWord>> &altered);

} // namespace randnotiz
