#pragma once

#include "domain/articlebody.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace randnotiz {

/// Makes a consistent ArticleBody out of what a parser reports in reading order.
///
/// Whatever is appended, the finished body keeps the promises of ArticleBody: forbidden characters are
/// replaced, each block is NFC and trimmed, blocks without visible text vanish, runs are cut at the ends of
/// blocks and of words, lists and quotations nest at most limits::nesting deep.
class BodyBuilder
{
public:
    void enterQuotation();
    void leaveQuotation();
    /// @param first number of the first item of an ordered list; nothing for a bulleted one
    void enterList(std::optional<int> first);
    void leaveList();
    /// @param number of this item, when the source says one; else it is counted
    void enterItem(std::optional<int> number = {});
    void leaveItem();
    bool isInList() const { return !m_lists.isEmpty(); }

    /// Ends the open block and begins another. A Paragraph becomes a ListItem or a Quotation by where it stands.
    /// @param level of a Heading, 1 to 6
    void begin(BlockKind kind, int level = 0);
    /// Ends the open block, if there is one.
    void end();
    bool isOpen() const { return m_open; }
    /// Whether the open block shows anything yet.
    bool hasText() const;

    /// Appends to the open block as it is; U+000A is a hard break (a space in tables).
    void append(QStringView text);
    /// Appends by the rules of HTML: runs of ASCII white space are one space, none at the start of a line.
    void appendCollapsed(QStringView text);
    /// A hard break, which only shows when text follows it in the block.
    void breakLine();
    /// In a Table: rows and cells are begun, never ended.
    void nextRow();
    void nextCell();
    /// Says that the rows so far hold headings.
    void markHeaderRow();

    /// Runs go on over the ends of blocks until they are left. Only the outermost of each kind counts.
    void enterRun(RunKind kind, const QString &address = {});
    void leaveRun(RunKind kind);

    /// An image inside a block stands before it while the block has no text, else after it. One without
    /// address and alternative text is left out.
    void addImage(const QString &address, const QString &alt);
    void addRule();

    /// Whether lists or quotations were deeper than the limit.
    bool wasFlattened() const { return m_flattened; }
    ArticleBody finish();

private:
    struct List
    {
        std::optional<int> next;
    };
    struct OpenRun
    {
        int depth = 0;
        qsizetype start = 0; ///< in m_current
        QString address;
    };

    int limitedDepth(qsizetype depth);
    void flushBreaks();
    void dropEmptyRow();
    void closeRunPiece(RunKind kind);
    void normalize();
    TextRange visibleRange() const;

    ArticleBody m_body;
    QList<List> m_lists;
    qsizetype m_quoteDepth = 0;
    std::optional<int> m_itemNumber; ///< set between the start of an item and its first block
    bool m_itemPending = false;
    bool m_flattened = false;

    bool m_open = false;
    Block m_block;
    QString m_current; ///< text of the open block
    QList<InlineRun> m_currentRuns; ///< in m_current
    QList<Block> m_imagesAfter;
    bool m_spacePending = false;
    bool m_breakPending = false;
    qsizetype m_rowStart = 0;
    bool m_rowHasCells = false;
    std::array<OpenRun, 4> m_openRuns; ///< by RunKind
};

} // namespace randnotiz
