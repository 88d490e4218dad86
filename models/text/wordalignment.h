#pragma once

#include "text/comparedwords.h"

namespace randnotiz {

/// What one word of a pattern became in a text.
struct AlignedWord
{
    qsizetype first = -1; ///< of the text's words; -1: it was not found
    qsizetype last = -1;  ///< the same, unless the word was broken into several
    float likeness = 0;   ///< 0 for a word that another one stands in place of
};

struct WordAlignment
{
    QList<AlignedWord> words; ///< one for each of the pattern's, ascending
    float score = 0;
};

/// The best way to lay all of a pattern's words, in order, onto a stretch of a text's words: what is found counts by its
/// weight, what stands between costs a little for its begin and less for its length. Words that were broken in two or
/// joined are found too. The context's first word may be the end of a longer one, its last one the begin.
///
/// Words that came in are rather taken to stand between quote and context, or behind a sentence, than inside one.
///
/// @param quoteStart,quoteEnd which of the pattern's words are the quote, [start, end); the others are its context
///
/// Takes O(pattern · text) time and bytes.
/// @see O. Gotoh, An improved algorithm for matching biological sequences, J. Mol. Biol. 162, 1982
WordAlignment align(const QList<ComparedWord> &pattern, qsizetype quoteStart, qsizetype quoteEnd,
                    const QList<ComparedWord> &text);

} // namespace randnotiz
