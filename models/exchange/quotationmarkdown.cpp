#include "exchange/quotationmarkdown.h"

#include "exchange/markdownescape.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Part of a quote that becomes a block of its own.
struct QuotedBlock
{
    QString text;
    bool code = false;
};

/// The quote's blocks, by the blocks of the text that it stands in.
QList<QuotedBlock> blocksOf(const ArticleBody &body, TextRange range)
{
    QList<QuotedBlock> blocks;
    auto block = std::ranges::find_if(body.blocks, [range](const Block &one) {
        return !one.range.isEmpty() && one.range.end >= range.start;
    });
    for (; block != body.blocks.end() && (block->range.isEmpty() || block->range.start <= range.end);
         ++block) {
        if (block->range.isEmpty())
            continue;
        const qsizetype start = std::max(range.start, block->range.start);
        const qsizetype end = std::min(range.end, block->range.end);
        blocks += QuotedBlock{body.text.sliced(start, end - start), block->kind == BlockKind::Code};
    }
    return blocks;
}

/// An orphan's text is not at hand: each line may have been a paragraph.
QList<QuotedBlock> linesOf(const QString &quote)
{
    QList<QuotedBlock> blocks;
    for (const QString &line : quote.split(u'\n'))
        blocks += QuotedBlock{line};
    return blocks;
}

/// Markdown has no empty paragraphs: the U+000A beside one goes into its neighbour.
QList<QuotedBlock> withoutEmpty(const QList<QuotedBlock> &blocks)
{
    QList<QuotedBlock> result;
    QString lineEnds; // of empty blocks before the first that has text
    for (const QuotedBlock &block : blocks) {
        if (!block.text.isEmpty())
            result += QuotedBlock{std::exchange(lineEnds, {}) + block.text, block.code};
        else if (result.isEmpty())
            lineEnds += u'\n';
        else
            result.last().text += u'\n';
    }
    if (lineEnds.size() > 1) // nothing but line ends was quoted
        result += QuotedBlock{lineEnds.chopped(1)};
    return result;
}

QList<QuotedBlock> quotedBlocks(const Annotation &annotation, const ArticleBody &body,
                                const OffsetMap &offsets)
{
    if (annotation.anchorState != AnchorState::Orphan) {
        const TextRange range = offsets.toRange(annotation.anchor);
        // The words that were quoted are what is exported, whatever stands at the anchor.
        if (QStringView(body.text).sliced(range.start, range.length()) == annotation.quote.exact)
            return withoutEmpty(blocksOf(body, range));
    }
    return withoutEmpty(linesOf(annotation.quote.exact));
}

/// Parsers turn a tab that begins a line of code in a quotation into spaces; as an entity it stays one.
bool beginsLineWithTab(const QString &code)
{
    static const QRegularExpression tab(u"(?:^|\n) *\t"_s);
    return code.contains(tab);
}

QString quotation(const QList<QuotedBlock> &blocks)
{
    QStringList lines;
    for (const QuotedBlock &block : blocks) {
        if (!lines.isEmpty())
            lines += u">"_s;
        const bool fenced = block.code && !beginsLineWithTab(block.text);
        const QString markdown = fenced ? fencedCode(block.text) : escapedMarkdown(block.text);
        for (const QString &line : markdown.split(u'\n'))
            lines += line.isEmpty() ? u">"_s : u"> "_s + line;
    }
    return lines.join(u'\n');
}

} // namespace

QString quotationMarkdown(const Annotation &annotation, const ArticleBody &body, const OffsetMap &offsets)
{
    return quotation(quotedBlocks(annotation, body, offsets));
}

} // namespace randnotiz
