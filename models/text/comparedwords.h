#pragma once

#include "text/comparabletext.h"

#include <QList>

namespace randnotiz {

/// A word of a comparable text, or a number, an ideograph, a punctuation mark.
struct ComparedWord
{
    enum Kind : quint8 {
        Word,
        Number,    ///< digits with what parts them: "1.250,50"
        Ideograph, ///< one character of writing without spaces
        Mark,      ///< anything else that can be seen
    };

    TextRange range;      ///< in the folded text
    QStringView letters;  ///< folded
    Kind kind = Word;
    bool capital = false; ///< begins with an upper-case letter in the text itself
    bool begins = false;  ///< a sentence, or the stretch that was looked at
    bool glued = false;   ///< no space before it, in writing that has spaces
    float weight = 0;     ///< how much it says: about its letters, at most ten
    quint32 hash = 0;     ///< of the letters

    bool endsSentence() const;
};

/// The words of folded()[range]; those that cross its ends are cut. @param source the text that `text` was made of
QList<ComparedWord> comparedWords(const ComparableText &text, QStringView source, TextRange range);

/// How alike two words are, from 0 to 1: 1 minus the edit distance in parts of the longer one. Numbers, ideographs and
/// marks are the same or not.
float likeness(const ComparedWord &a, const ComparedWord &b);

/// Whether two passages hold the same letters and digits, whatever parts them.
bool haveSameWords(QStringView a, QStringView b);

} // namespace randnotiz
