#pragma once

#include "domain/articlebody.h"

#include <QTextFormat>

namespace randnotiz {

struct Typography;

/// What a text block's format says beside Qt's own properties; painted by the reader.
enum BlockProperty {
    BlockKindProperty = QTextFormat::UserProperty + 1, ///< int, BlockKind
    QuoteDepthProperty,                                ///< int, how many quotations it stands in
    QuoteIndentProperty, ///< double, pixels from one quotation's bar to the next
    MarkerProperty,      ///< QString, bullet or number of a list item
};

/// How the blocks and runs of a body look in the reader's document.
class BlockFormats
{
public:
    /// @param type borrowed
    explicit BlockFormats(const Typography &type) : m_type(type) {}

    /// Pixels from the left edge of the column, by lists and quotations.
    qreal indent(const Block &block) const;
    /// @param isFirst whether nothing stands above it that it must keep away from
    QTextBlockFormat ofBlock(const Block &block, bool isFirst) const;
    /// A line of code, or of a table that is shown as text.
    QTextBlockFormat ofCodeLine(const Block &block, bool isFirstLine, bool isLastLine) const;
    QTextBlockFormat ofCell() const;
    QTextCharFormat ofText(const Block &block) const;
    QTextCharFormat withRun(QTextCharFormat format, const InlineRun &run) const;

private:
    const Typography &m_type;
};

} // namespace randnotiz
