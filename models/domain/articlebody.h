#pragma once

#include "domain/selectors.h"

#include <QList>
#include <QString>

namespace randnotiz {

/// What a block is. Lists and quotations nest by the depths of Block, never by nesting blocks.
enum class BlockKind : quint8 {
    Paragraph,
    Heading,   ///< with level 1 to 6
    ListItem,  ///< first block of a list item; further blocks of it are paragraphs at its listDepth
    Quotation, ///< a paragraph inside a quotation
    Code,      ///< preformatted; may hold U+000A between its lines
    Table,     ///< rows parted by U+000A, cells by U+0009
    Image,     ///< no text of its own; address and alt text only, never loaded here
    Caption,   ///< text belonging to the image or table before it
    Rule,      ///< thematic break, no text
};

/// One block over a stretch of the canonical text.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    TextRange range;      ///< UTF-16 in ArticleBody::text; empty for Image and Rule
    int level = 0;        ///< Heading: 1 to 6, else 0
    int listDepth = 0;    ///< 0 outside lists, 1 in a list, 2 in a list in a list, …
    int quoteDepth = 0;   ///< 0 outside quotations, else how deep
    int ordinal = 0;      ///< ListItem: its number in an ordered list (>= 0 with ordered), else 0
    bool ordered = false; ///< ListItem of an ordered list
    bool headerRow = false; ///< Table: its first row holds headings
    QString address;      ///< Image: absolute address or empty
    QString alt;          ///< Image: alternative text

    friend bool operator==(const Block &, const Block &) = default;
};

enum class RunKind : quint8 { Emphasis, Strong, Code, Link };

/// A property of a stretch of text inside one block. Runs may overlap and nest.
struct InlineRun
{
    RunKind kind = RunKind::Emphasis;
    TextRange range; ///< UTF-16 in ArticleBody::text, never empty, never across a block's end
    QString address; ///< Link: absolute address (http, https, mailto) or a fragment of the article

    friend bool operator==(const InlineRun &, const InlineRun &) = default;
};

/// Text and structure of a revision: one canonical plain text and, over it, blocks in reading
/// order and inline runs. All importers produce this and nothing else.
///
/// The canonical text is NFC; it is the texts of the blocks joined by one U+000A each; a block
/// holds U+000A only for code lines, hard breaks and table rows. It holds no other control character
/// but U+0009, no U+FDD0..U+FDEF and no U+2028/2029 (the reader's document uses those), and no lone surrogate.
struct ArticleBody
{
    QString text;
    QList<Block> blocks;
    QList<InlineRun> runs; ///< sorted by start, then by descending end

    /// @returns false when a block or run breaks what is said above; `check` reports that.
    bool isConsistent() const;
    /// SHA-256 of the UTF-8 of the text, 64 lower-case hexadecimal digits: the revision's hash.
    QString textHash() const;

    friend bool operator==(const ArticleBody &, const ArticleBody &) = default;
};

/// 64 lower-case hexadecimal digits: SHA-256 of the UTF-8 of `text`.
QString sha256Hex(QStringView text);
/// The same over bytes.
QString sha256Hex(QByteArrayView bytes);

} // namespace randnotiz
