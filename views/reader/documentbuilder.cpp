#include "reader/documentbuilder.h"

#include "reader/blockformats.h"
#include "reader/openruns.h"
#include "reader/pictureobject.h"
#include "reader/typography.h"
#include "style/tooltip.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Beyond these a table is shown as lines with tabs: QTextDocument lays out all cells of a table at once, and
/// looks through all tables again and again.
constexpr qsizetype mostColumns = 20;
constexpr qsizetype mostCells = 5'000;
constexpr qsizetype mostTables = 300;       ///< of one article
constexpr qsizetype mostCellsOfAll = 20'000; ///< of one article

/// Longer texts without a line end are broken at a space: a block is laid out and measured as one.
constexpr qsizetype longestBlock = 20'000;

QList<TextRange> parts(QStringView text, TextRange range, QChar separator)
{
    QList<TextRange> found;
    qsizetype start = range.start;
    for (qsizetype i = range.start; i <= range.end; ++i) {
        if (i == range.end || text[i] == separator) {
            found += TextRange{start, i};
            start = i + 1;
        }
    }
    return found;
}

/// The end of the piece that begins at `start`: behind the last space within reach, never inside a character.
qsizetype pieceEnd(QStringView text, qsizetype start, qsizetype end)
{
    if (end - start <= longestBlock)
        return end;
    const qsizetype reach = start + longestBlock;
    if (const qsizetype space = text.sliced(start, longestBlock).lastIndexOf(u' '); space > 0)
        return start + space + 1;
    return text[reach].isLowSurrogate() ? reach - 1 : reach;
}

/// Sets one body; alive only during buildDocument().
class Setter
{
public:
    Setter(const ArticleBody &body, const Typography &type, const ShownPictures &pictures, QTextDocument &document,
           DocumentMap &map)
        : m_body(body)
        , m_type(type)
        , m_formats(type)
        , m_pictures(pictures)
        , m_document(document)
        , m_map(map)
        , m_cursor(&document)
        , m_openRuns({body.runs.constData(), static_cast<std::size_t>(body.runs.size())})
    {
    }

    void set();

private:
    void setBlock(const Block &block);
    void setText(TextRange range, const QTextCharFormat &format);
    void setLong(TextRange range, QTextBlockFormat blockFormat, const QTextCharFormat &format);
    void setCode(const Block &block);
    void setTable(const Block &block);
    void setCells(const QList<QList<TextRange>> &cells, const Block &block, QTextTable &table);
    bool isTooLarge(const QList<QList<TextRange>> &cells, qsizetype columns);
    void setNotice(const QString &text, const Block &block);
    void setImage(const Block &block);
    void setPicture(const Block &block);
    void shrinkFreshBlock();
    void startBlock(const QTextBlockFormat &format, const QTextCharFormat &charFormat);
    QTextBlockFormat blockFormat(const Block &block) const { return m_formats.ofBlock(block, m_freshBlock); }

    const ArticleBody &m_body;
    const Typography &m_type;
    const BlockFormats m_formats;
    const ShownPictures &m_pictures;
    QTextDocument &m_document;
    DocumentMap &m_map;
    QTextCursor m_cursor;
    OpenRuns m_openRuns;
    qsizetype m_tables = 0;   ///< set as tables so far
    qsizetype m_cells = 0;    ///< of those
    bool m_freshBlock = true; ///< the cursor stands in an empty block that nothing has used yet
};

void Setter::set()
{
    m_cursor.beginEditBlock();
    for (const Block &block : m_body.blocks)
        setBlock(block);
    if (m_freshBlock && !m_body.blocks.isEmpty())
        shrinkFreshBlock();
    m_cursor.endEditBlock();
}

void Setter::setBlock(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Code:
        setCode(block);
        return;
    case BlockKind::Table:
        setTable(block);
        return;
    case BlockKind::Image:
        setImage(block);
        return;
    default:
        break;
    }
    if (block.kind == BlockKind::Rule)
        startBlock(blockFormat(block), m_formats.ofText(block));
    else
        setLong(block.range, blockFormat(block), m_formats.ofText(block));
}

/// The empty block that a table needs before or behind it takes no room.
void Setter::shrinkFreshBlock()
{
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCharFormat charFormat;
    charFormat.setProperty(QTextFormat::FontPixelSize, 1);
    m_cursor.setBlockFormat(format);
    m_cursor.setBlockCharFormat(charFormat);
}

void Setter::startBlock(const QTextBlockFormat &format, const QTextCharFormat &charFormat)
{
    if (m_freshBlock) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(charFormat);
        m_cursor.setCharFormat(charFormat);
    } else {
        m_cursor.insertBlock(format, charFormat);
    }
    m_freshBlock = false;
}

void Setter::setText(TextRange range, const QTextCharFormat &format)
{
    m_map.append(m_cursor.position(), range.start, range.length());
    for (qsizetype at = range.start; at < range.end;) {
        m_openRuns.moveTo(at);
        const qsizetype end = m_openRuns.nextChange(range.end);
        QTextCharFormat pieceFormat = format;
        for (const InlineRun *run : m_openRuns.open())
            pieceFormat = m_formats.withRun(pieceFormat, *run);
        QString text = m_body.text.sliced(at, end - at);
        // One character for one: a line break that ends no block.
        text.replace(u'\n', QChar(QChar::LineSeparator));
        m_cursor.insertText(text, pieceFormat);
        at = end;
    }
}

/// As one block; as several that follow each other closely where it would be too long for one.
void Setter::setLong(TextRange range, QTextBlockFormat blockFormat, const QTextCharFormat &format)
{
    const qreal bottom = blockFormat.bottomMargin();
    qsizetype start = range.start;
    do {
        const qsizetype end = pieceEnd(m_body.text, start, range.end);
        blockFormat.setBottomMargin(end == range.end ? bottom : 0);
        startBlock(blockFormat, format);
        setText({start, end}, format);
        blockFormat.setTopMargin(0);
        blockFormat.clearProperty(MarkerProperty);
        start = end;
    } while (start < range.end);
}

void Setter::setCode(const Block &block)
{
    const QTextCharFormat format = m_formats.ofText(block);
    const QList<TextRange> lines = parts(m_body.text, block.range, u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        setLong(lines[i], m_formats.ofCodeLine(block, i == 0, i + 1 == lines.size()), format);
    }
}

void Setter::setTable(const Block &block)
{
    const QList<TextRange> rows = parts(m_body.text, block.range, u'\n');
    QList<QList<TextRange>> cells;
    qsizetype columns = 0;
    for (const TextRange &row : rows) {
        cells += parts(m_body.text, row, u'\t');
        columns = std::max(columns, cells.last().size());
    }
    if (isTooLarge(cells, columns)) {
        setNotice(ArticleDocument::tr("A table of %Ln row(s), too large to be drawn: shown as text, cells parted by tabs",
                                      nullptr, static_cast<int>(rows.size())),
                  block);
        setCode(block);
        return;
    }

    QTextTableFormat format;
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(m_type.line);
    format.setCellPadding(m_type.em * 0.4);
    format.setCellSpacing(0);
    format.setLeftMargin(m_formats.indent(block));
    format.setTopMargin(m_type.em * 0.6);
    format.setBottomMargin(m_type.em * 0.9);
    format.setHeaderRowCount(block.headerRow ? 1 : 0);
    if (m_freshBlock)
        shrinkFreshBlock();
    QTextTable *table =
        m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(columns), format);
    setCells(cells, block, *table);
    m_cursor = QTextCursor(&m_document);
    m_cursor.movePosition(QTextCursor::End);
    m_freshBlock = true;
}

void Setter::setCells(const QList<QList<TextRange>> &cells, const Block &block, QTextTable &table)
{
    const QTextBlockFormat cellFormat = m_formats.ofCell();
    for (qsizetype row = 0; row < cells.size(); ++row) {
        QTextCharFormat charFormat;
        if (block.headerRow && row == 0)
            charFormat.setFontWeight(QFont::Bold);
        for (qsizetype column = 0; column < cells[row].size(); ++column) {
            m_cursor = table.cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition();
            m_cursor.setBlockFormat(cellFormat);
            setText(cells[row][column], charFormat);
        }
    }
}

/// Counts the table in, unless it is.
bool Setter::isTooLarge(const QList<QList<TextRange>> &cells, qsizetype columns)
{
    const qsizetype count = columns * cells.size();
    const bool longCell = std::ranges::any_of(cells, [](const QList<TextRange> &row) {
        return std::ranges::any_of(row, [](const TextRange &cell) { return cell.length() > longestBlock; });
    });
    if (columns > mostColumns || count > mostCells || longCell || m_tables == mostTables
        || m_cells + count > mostCellsOfAll)
        return true;
    ++m_tables;
    m_cells += count;
    return false;
}

/// What the program says in the midst of the text; no part of it, so it can't be marked or copied.
void Setter::setNotice(const QString &text, const Block &block)
{
    const QTextCharFormat format = m_formats.ofText({.kind = BlockKind::Caption});
    QTextBlockFormat lineFormat = blockFormat({.kind = BlockKind::Caption});
    lineFormat.setLeftMargin(m_formats.indent(block));
    lineFormat.setBottomMargin(m_type.em * 0.6);
    startBlock(lineFormat, format);
    m_cursor.insertText(text, format);
}

/// One character of the document, none of the text.
void Setter::setPicture(const Block &block)
{
    QTextBlockFormat format = blockFormat(block);
    format.setProperty(BlockKindProperty, static_cast<int>(BlockKind::Paragraph)); // without the frame of a placeholder
    format.setLineHeight(0, QTextBlockFormat::SingleHeight);
    startBlock(format, {});
    QTextImageFormat image;
    image.setName(block.address);
    image.setToolTip(plainToolTip(block.alt.simplified()));
    m_cursor.insertImage(image);
}

void Setter::setImage(const Block &block)
{
    if (m_pictures.contains(block.address)) {
        setPicture(block);
        return;
    }
    QTextBlockFormat format = blockFormat(block);
    // Room for the frame that is painted around it.
    const qreal frame = m_type.em * 0.8;
    format.setLeftMargin(m_formats.indent(block) + frame);
    format.setRightMargin(frame);
    format.setTopMargin(frame + m_type.em * 0.85); // the distance of paragraphs
    format.setBottomMargin(frame * 1.4);
    const QTextCharFormat charFormatOfAlt = m_formats.ofText(block);
    startBlock(format, charFormatOfAlt);
    const QString alt = block.alt.simplified();
    m_cursor.insertText(alt.isEmpty() ? ArticleDocument::tr("Picture")
                                      : ArticleDocument::tr("Picture: %1").arg(alt),
                        charFormatOfAlt);
}

} // namespace

ArticleDocument::ArticleDocument(QObject *parent)
    : QTextDocument(parent)
{
    setUndoRedoEnabled(false);
}

QVariant ArticleDocument::loadResource(int, const QUrl &)
{
    return {};
}

BuiltDocument buildDocument(const ArticleBody &body, const Typography &typography, const ShownPictures &pictures)
{
    BuiltDocument built;
    built.document = std::make_unique<ArticleDocument>();
    built.document->setDefaultFont(typography.body);
    built.document->setDocumentMargin(typography.em);
    built.document->documentLayout()->registerHandler(
        QTextFormat::ImageObject, new PictureObject(pictures, typography.columnWidth, built.document.get()));
    Setter(body, typography, pictures, *built.document, built.map).set();
    return built;
}

} // namespace randnotiz
