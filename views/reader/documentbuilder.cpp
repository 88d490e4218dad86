#include "reader/documentbuilder.h"

#include "reader/pictureobject.h"
#include "reader/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <span>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Beyond these a table is set as lines with tabs: QTextDocument lays out every cell at once.
constexpr qsizetype mostColumns = 20;
constexpr qsizetype mostCells = 5'000;

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
    {
    }

    void set();

private:
    void setBlock(const Block &block);
    void setText(TextRange range, const QTextCharFormat &format);
    void setCode(const Block &block);
    void setTable(const Block &block);
    void setImage(const Block &block);
    void setPicture(const Block &block);
    void shrinkFreshBlock();
    void startBlock(const QTextBlockFormat &format, const QTextCharFormat &charFormat);
    QTextBlockFormat blockFormat(const Block &block) const;
    QTextCharFormat charFormat(const Block &block) const;
    qreal indent(const Block &block) const;
    QTextCharFormat withRun(QTextCharFormat format, const InlineRun &run) const;
    std::span<const InlineRun> runsIn(TextRange range) const;

    const ArticleBody &m_body;
    const Typography &m_type;
    const ShownPictures &m_pictures;
    QTextDocument &m_document;
    DocumentMap &m_map;
    QTextCursor m_cursor;
    qsizetype m_blockStart = 0; ///< UTF-16, of the block that is being set
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
    m_blockStart = block.range.start;
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
    const QTextCharFormat format = charFormat(block);
    startBlock(blockFormat(block), format);
    if (block.kind != BlockKind::Rule)
        setText(block.range, format);
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

std::span<const InlineRun> Setter::runsIn(TextRange range) const
{
    // A run never crosses its block's end, but may begin before a cell or line of that block.
    const auto startsBefore = [](const InlineRun &run, qsizetype offset) { return run.range.start < offset; };
    const InlineRun *begin = m_body.runs.constData();
    const InlineRun *last = std::lower_bound(begin, begin + m_body.runs.size(), range.end, startsBefore);
    const InlineRun *first = std::lower_bound(begin, last, m_blockStart, startsBefore);
    return {first, last};
}

void Setter::setText(TextRange range, const QTextCharFormat &format)
{
    m_map.append(m_cursor.position(), range.start, range.length());
    QList<qsizetype> cuts{range.start, range.end};
    const std::span<const InlineRun> runs = runsIn(range);
    for (const InlineRun &run : runs) {
        cuts += std::clamp(run.range.start, range.start, range.end);
        cuts += std::clamp(run.range.end, range.start, range.end);
    }
    std::ranges::sort(cuts);
    for (qsizetype i = 1; i < cuts.size(); ++i) {
        const TextRange piece{cuts[i - 1], cuts[i]};
        if (piece.isEmpty())
            continue;
        QTextCharFormat pieceFormat = format;
        for (const InlineRun &run : runs) {
            if (run.range.start <= piece.start && piece.end <= run.range.end)
                pieceFormat = withRun(pieceFormat, run);
        }
        QString text = m_body.text.sliced(piece.start, piece.length());
        // One character for one: a line break that ends no block.
        text.replace(u'\n', QChar(QChar::LineSeparator));
        m_cursor.insertText(text, pieceFormat);
    }
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
        startBlock(lineFormat, format);
        setText(lines[i], format);
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
    if (columns > mostColumns || columns * rows.size() > mostCells) {
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
    QTextBlockFormat cellFormat;
    cellFormat.setProperty(BlockKindProperty, static_cast<int>(BlockKind::Table));
    cellFormat.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
    for (qsizetype row = 0; row < cells.size(); ++row) {
        QTextCharFormat charFormat;
        if (block.headerRow && row == 0)
            charFormat.setFontWeight(QFont::Bold);
        for (qsizetype column = 0; column < cells[row].size(); ++column) {
            m_cursor = table->cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition();
            m_cursor.setBlockFormat(cellFormat);
            setText(cells[row][column], charFormat);
        }
    }
    m_cursor = QTextCursor(&m_document);
    m_cursor.movePosition(QTextCursor::End);
    m_freshBlock = true;
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
