#include "reader/documentbuilder.h"

#include "reader/pictureobject.h"
#include "reader/openruns.h"
#include "reader/typography.h"

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
constexpr qsizetype mostTables = 300;         ///< of one article
constexpr qsizetype mostCellsOfAll = 20'000; ///< of one article

/// Longer texts without a line end are broken at a space: a block is laid out and measured as one.
constexpr qsizetype longestBlock = 20'000;

// Distances between lines, in em.
constexpr qreal textLine = 1.55;
constexpr qreal denseLine = 1.4; ///< captions, code, tables
constexpr qreal headingLine = 1.3;

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
    if (const qsizetype space = text.lastIndexOf(u' ', reach - 1); space > start)
        return space + 1;
    return text[reach].isLowSurrogate() ? reach - 1 : reach;
}

QString bullet(int depth)
{
    constexpr QStringView bullets[]{u"•", u"◦", u"▪"};
    return bullets[(std::max(depth, 1) - 1) % 3].toString();
}

/// Sets one body; alive only during buildDocument().
class Setter
{
public:
    Setter(const ArticleBody &body, const Typography &type, const ShownPictures &pictures, QTextDocument &document,
           DocumentMap &map)
        : m_body(body)
        , m_type(type)
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
    QTextBlockFormat blockFormat(const Block &block) const;
    QTextCharFormat charFormat(const Block &block) const;
    qreal indent(const Block &block) const;
    QTextCharFormat withRun(QTextCharFormat format, const InlineRun &run) const;

    const ArticleBody &m_body;
    const Typography &m_type;
    const ShownPictures &m_pictures;
    QTextDocument &m_document;
    DocumentMap &m_map;
    QTextCursor m_cursor;
    OpenRuns m_openRuns;
    qsizetype m_tables = 0; ///< set as tables so far
    qsizetype m_cells = 0;  ///< of those
    bool m_freshBlock = true;   ///< the cursor stands in an empty block that nothing has used yet
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
        startBlock(blockFormat(block), charFormat(block));
    else
        setLong(block.range, blockFormat(block), charFormat(block));
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

qreal Setter::indent(const Block &block) const
{
    return m_type.em * (1.9 * block.listDepth + 1.4 * block.quoteDepth);
}

QTextBlockFormat Setter::blockFormat(const Block &block) const
{
    const qreal em = m_type.em;
    QTextBlockFormat format;
    format.setProperty(BlockKindProperty, static_cast<int>(block.kind));
    format.setLineHeight(m_type.lineHeight(textLine), QTextBlockFormat::ProportionalHeight);
    format.setLeftMargin(indent(block));
    format.setTopMargin(0);
    format.setBottomMargin(em * 0.85);
    if (block.quoteDepth > 0) {
        format.setProperty(QuoteDepthProperty, block.quoteDepth);
        format.setProperty(QuoteIndentProperty, em * 1.4);
    }
    switch (block.kind) {
    case BlockKind::Heading:
        format.setHeadingLevel(block.level);
        format.setLineHeight(m_type.lineHeight(headingLine), QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(m_freshBlock ? 0 : em * (block.level <= 2 ? 1.6 : 1.1));
        format.setBottomMargin(em * 0.5);
        break;
    case BlockKind::ListItem:
        format.setProperty(MarkerProperty,
                           block.ordered ? QString::number(block.ordinal) + u'.' : bullet(block.listDepth));
        format.setBottomMargin(em * 0.35);
        break;
    case BlockKind::Caption:
        format.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(em * 1.2);
        break;
    case BlockKind::Rule:
        format.setTopMargin(em * 0.4);
        format.setBottomMargin(em * 1.2);
        break;
    default:
        break;
    }
    return format;
}

QTextCharFormat Setter::charFormat(const Block &block) const
{
    QTextCharFormat format;
    if (block.kind == BlockKind::Heading) {
        format.setProperty(QTextFormat::FontPixelSize, static_cast<int>(m_type.headingSize(block.level)));
        format.setFontWeight(QFont::Bold);
    } else if (block.kind == BlockKind::Caption || block.kind == BlockKind::Image) {
        format.setProperty(QTextFormat::FontPixelSize, static_cast<int>(m_type.em * 0.88));
        format.setForeground(m_type.muted);
    } else if (block.kind == BlockKind::Code) {
        format.setFont(m_type.code);
    }
    return format;
}

void Setter::setText(TextRange range, const QTextCharFormat &format)
{
    m_map.append(m_cursor.position(), range.start, range.length());
    for (qsizetype at = range.start; at < range.end;) {
        m_openRuns.moveTo(at);
        const qsizetype end = m_openRuns.nextChange(range.end);
        QTextCharFormat pieceFormat = format;
        for (const InlineRun *run : m_openRuns.open())
            pieceFormat = withRun(pieceFormat, *run);
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

QTextCharFormat Setter::withRun(QTextCharFormat format, const InlineRun &run) const
{
    switch (run.kind) {
    case RunKind::Emphasis:
        format.setFontItalic(true);
        break;
    case RunKind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case RunKind::Code:
        format.setFontFamilies({m_type.code.family()});
        format.setFontFixedPitch(true);
        format.setProperty(QTextFormat::FontPixelSize, m_type.code.pixelSize());
        format.setBackground(m_type.shade);
        break;
    case RunKind::Link:
        format.setAnchor(true);
        format.setAnchorHref(run.address);
        format.setForeground(m_type.link);
        format.setFontUnderline(true);
        break;
    }
    return format;
}

void Setter::setCode(const Block &block)
{
    const QTextCharFormat format = charFormat(block);
    const QList<TextRange> lines = parts(m_body.text, block.range, u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QTextBlockFormat lineFormat = blockFormat(block);
        lineFormat.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
        lineFormat.setLeftMargin(indent(block) + m_type.em * 0.8);
        lineFormat.setRightMargin(m_type.em * 0.8);
        lineFormat.setTopMargin(i == 0 ? m_type.em * 0.6 : 0);
        lineFormat.setBottomMargin(i + 1 == lines.size() ? m_type.em * 1.4 : 0);
        setLong(lines[i], lineFormat, format);
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
        setNotice(ArticleDocument::tr("A table of %n row(s), too large to be drawn: shown as text, cells parted by tabs",
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
    format.setLeftMargin(indent(block));
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
    QTextBlockFormat cellFormat;
    cellFormat.setProperty(BlockKindProperty, static_cast<int>(BlockKind::Table));
    cellFormat.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
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
    const QTextCharFormat format = charFormat({.kind = BlockKind::Caption});
    QTextBlockFormat lineFormat = blockFormat({.kind = BlockKind::Caption});
    lineFormat.setLeftMargin(indent(block));
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
    image.setToolTip(block.alt.simplified().toHtmlEscaped());
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
    format.setLeftMargin(indent(block) + frame);
    format.setRightMargin(frame);
    format.setTopMargin(frame);
    format.setBottomMargin(frame * 1.4);
    const QTextCharFormat charFormatOfAlt = charFormat(block);
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
