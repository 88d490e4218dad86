#pragma once

#include "domain/selectors.h"

#include <QList>

namespace randnotiz {

/// Maps positions of the reader's document to offsets in the article's canonical text and back.
///
/// The document holds characters that the text does not have (borders of table cells, placeholders of
/// pictures), never the other way round: every offset of the text has exactly one position of its own.
class DocumentMap
{
public:
    /// Says that `length` characters from `position` on are the text from `offset` on. Call in ascending
    /// order; two stretches of the text stand one character (a U+000A or U+0009) apart, or touch.
    void append(int position, qsizetype offset, qsizetype length);

    /// @param offset  UTF-16, in [0, length of the text]
    int toPosition(qsizetype offset) const;
    /// Inside what only the document has: the end of the text before it.
    qsizetype toOffset(int position) const;
    /// The text between two positions, none of what only the document has.
    TextRange toRange(int from, int to) const;

private:
    struct Stretch
    {
        int position = 0;
        qsizetype offset = 0;
        qsizetype length = 0;
    };

    QList<Stretch> m_stretches;
};

} // namespace randnotiz
